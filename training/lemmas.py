"""Learns lemma exceptions: what the rules (as in src/language/syntax/lemma-rules.ts) get wrong.

lemmas.tsv: form in lower case, Penn tag, lemma. Lines "=verb" and "=noun" first list lemmas that the
rules look up to choose between "rat-ed" and "rate-d".
"""

from collections import Counter, defaultdict
from pathlib import Path

from conllu import read_conllu

VERB_TAGS, NOUN_TAGS = {"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"}, {"NN", "NNS"}
PROPER = {"NNP", "NNPS"}
VOWELS = "aeiouy"


def add_e(stem):
    """A stem that lost its e, by its look."""
    if stem.endswith(("at", "iz", "yz", "v", "u", "c", "rg", "dg", "ang", "eng", "bl", "tl", "pl", "dl", "gl",
                      "uir", "uct", "ecid", "vid", "clud", "ur", "ut", "is", "ys", "as", "os", "us", "ns", "rs", "ag", "eg", "ug")):
        return not stem.endswith(("eat", "oat", "uct", "out", "ss", "reat", "our"))
    return (len(stem) <= 4 and len(stem) > 2 and stem[-1] not in VOWELS + "wx" and stem[-2] in VOWELS
            and stem[-3] not in VOWELS)


def candidates(stem):
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWELS
    return [stem, stem + "e"] + ([stem[:-1]] if doubled else [])


def restore(stem, known):
    """The base of a stem whose -ed, -ing, -er or -est was cut."""
    order = candidates(stem)
    if len(order) == 3 and stem[-1] not in "lsfz":
        order = [order[2], order[0], order[1]]
    elif add_e(stem):
        order = [order[1], order[0]] + order[2:]
    for base in order:
        if base in known:
            return base
    return order[0]


def cut_s(word, known):
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-1] if word[:-1] in known and word[:-2] not in known else word[:-2]
    if word.endswith(("ss", "us", "is")) or not word.endswith("s") or len(word) < 3:
        return word
    return word[:-1]


def by_rule(form, tag, verbs, nouns):
    """Lemma of a word by rule. Proper nouns keep their capitals."""
    if tag == "NNP":
        return form
    if tag == "NNPS":
        return cut_s(form, nouns)
    word = form.lower()
    if tag == "NNS":
        if word.endswith("men") and len(word) > 4:
            return word[:-2] + "an"
        return cut_s(word, nouns)
    if tag == "VBZ":
        return cut_s(word, verbs)
    if tag in ("VBD", "VBN"):
        if word.endswith("ied") and len(word) > 4:
            return word[:-3] + "y"
        return restore(word[:-2], verbs) if word.endswith("ed") and len(word) > 3 else word
    if tag == "VBG":
        return restore(word[:-3], verbs) if word.endswith("ing") and len(word) > 4 else word
    if tag in ("JJR", "RBR", "JJS", "RBS"):
        for ending in (("ier", "er") if tag.endswith("R") else ("iest", "est")):
            if word.endswith(ending) and len(word) > len(ending) + 2:
                stem = word[: -len(ending)]
                return stem + "y" if ending.startswith("i") else restore(stem, frozenset())
    return word


def learn(sentences):
    """→ (verbs, nouns, {(form, tag): lemma}) of the training sentences."""
    seen, verbs, nouns = defaultdict(Counter), Counter(), Counter()
    for s in sentences:
        for form, tag, lemma in zip(s.words, s.xpos, s.lemmas):
            if lemma == "_" or " " in form:
                continue
            seen[(form if tag in PROPER else form.lower(), tag)][lemma] += 1
            if tag in VERB_TAGS:
                verbs[lemma] += 1
            elif tag in NOUN_TAGS:
                nouns[lemma] += 1
    known_verbs = {v for v, c in verbs.items() if c > 1 and v.isalpha()}
    known_nouns = {n for n, c in nouns.items() if c > 1 and n.isalpha() and n.endswith(("oe", "she", "che", "xe", "se", "ze"))}
    exceptions = {}
    for (form, tag), lemmas in seen.items():
        lemma, count = max(lemmas.items(), key=lambda item: (item[1], item[0]))
        # Proper nouns and rarities of the web are typing errors more often than irregular words.
        if tag in ("NNP", "ADD", "GW", "FW", "CD", "NFP", "LS") or (tag == "NNPS" and count < 2):
            continue
        if lemma != by_rule(form, tag, known_verbs, known_nouns) and form.isascii():
            if count > 1 or tag in VERB_TAGS | {"NNS", "JJR", "JJS", "RBR", "RBS"}:
                exceptions[(form, tag)] = lemma
    return known_verbs, known_nouns, exceptions


def add_irregular(exceptions):
    """Words the treebanks show rarely, from irregular.tsv: base, past, participle; or singular, plural."""
    for line in (Path(__file__).parent / "irregular.tsv").read_text(encoding="utf-8").splitlines():
        base, *forms = line.split("\t")
        for tag, column in zip(("NNS",) if len(forms) == 1 else ("VBD", "VBN"), forms):
            for form in column.split("/"):
                exceptions.setdefault((form, tag), base)


def write_lemmas(corpora, path):
    trees = Path(corpora) / "treebanks"
    sentences = read_conllu(trees / "ewt.train.conllu") + read_conllu(trees / "gum-cc.train.conllu")
    verbs, nouns, exceptions = learn(sentences)
    add_irregular(exceptions)
    # Verbs of conflict that the treebanks lack: their bases, for the rules to find.
    verbs = verbs | set((Path(__file__).parent / "verbs.txt").read_text(encoding="utf-8").split())
    lines = ["=verb\t" + " ".join(sorted(verbs)), "=noun\t" + " ".join(sorted(nouns))]
    lines += ["\t".join((form, tag, lemma)) for (form, tag), lemma in sorted(exceptions.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for part in ("ewt.dev", "gum-cc.dev"):
        rows = [(f, t, l) for s in read_conllu(trees / f"{part}.conllu") for f, t, l in zip(s.words, s.xpos, s.lemmas)]
        wrong = Counter()
        for form, tag, lemma in rows:
            key = (form if tag in PROPER else form.lower(), tag)
            ours = exceptions.get(key) or by_rule(form, tag, verbs, nouns)
            if ours != lemma:
                wrong[(form, tag, ours, lemma)] += 1
        print(f"lemmas on {part}, gold tags: {100 * (1 - sum(wrong.values()) / len(rows)):.2f} %")
        print("  most often wrong:", *(f"{w[0]}/{w[1]} {w[2]}≠{w[3]}" for w, _ in wrong.most_common(25)), sep="  ")
    print(f"{path}: {len(exceptions)} exceptions, {len(verbs)} verbs, {len(nouns)} nouns")
