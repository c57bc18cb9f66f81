"""Name tags (BIO over PER, ORG, LOC): read from UNER, and derived from GUM's entities."""

import re

TYPES = ("PER", "ORG", "LOC")
GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}


def read_iob2(path):
    """[(words, tags)] of a UNER file. Its other types (OTH, …) count as outside."""
    sentences, words, tags = [], [], []
    with open(path, encoding="utf-8") as file:
        for line in list(file) + ["\n"]:
            line = line.rstrip("\n")
            if line.startswith("#"):
                continue
            if not line:
                if words:
                    sentences.append((words, mend(tags)))
                words, tags = [], []
                continue
            columns = line.split("\t")
            if columns[0].isdigit():
                words.append(columns[1])
                tags.append(columns[2] if columns[2][2:] in TYPES else "O")
    return sentences


def mend(tags):
    """Makes a BIO sequence well formed: a name starts with B."""
    out, before = [], "O"
    for tag in tags:
        if tag.startswith("I-") and before[2:] != tag[2:]:
            tag = "B-" + tag[2:]
        out.append(tag)
        before = tag
    return out


def name_spans(tags):
    """[(start, end, type)] of a BIO sequence; None counts as outside."""
    spans, start = [], None
    for i, tag in enumerate(list(tags) + ["O"]):
        if start is not None and (tag is None or not tag.startswith("I-")):
            spans.append((start, i, tags[start][2:]))
            start = None
        if tag is not None and tag.startswith("B-"):
            start = i
    return spans


def add_names(sentences, annotated):
    """Puts UNER's tags on the treebank's sentences with the same words; returns how many matched."""
    by_words = {tuple(words): tags for words, tags in annotated}
    found = 0
    for sentence in sentences:
        tags = by_words.get(tuple(sentence.words))
        if tags is not None:
            sentence.names, found = list(tags), found + 1
    return found


def add_gum_names(sentences):
    """Tags GUM's persons, places and organisations whose words are all proper nouns.

    Other proper nouns stay None: they may or may not be names in UNER's sense.
    """
    open_spans = []  # (key, type, sentence index, start)
    document = None
    for index, sentence in enumerate(sentences):
        if sentence.document != document:
            document, open_spans = sentence.document, []
        proper = [x in ("NNP", "NNPS") for x in sentence.xpos]
        sentence.names = [None if p else "O" for p in proper]
        spans = []
        for position, misc in enumerate(sentence.misc):
            _read_brackets(misc, index, position, open_spans, spans)
        for start, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
            _tag_name(sentence, start, end, kind, proper)
    _leave_doubtful(sentences)


def _leave_doubtful(sentences):
    """Back to None: peoples ("Palestinians" as a person) and states as organisations (UNER: places)."""
    spans = [(s, start, end, kind) for s in sentences for start, end, kind in name_spans(s.names)]
    places = {tuple(s.words[a:b]) for s, a, b, kind in spans if kind == "LOC"}
    for s, start, end, kind in spans:
        people = kind == "PER" and "NNPS" in s.xpos[start:end]
        if people or (kind == "ORG" and tuple(s.words[start:end]) in places):
            s.names[start:end] = [None] * (end - start)


def _read_brackets(misc, index, position, open_spans, spans):
    entity = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
    for piece in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
        if piece.startswith("("):
            parts = piece.strip("()").split("-")
            open_spans.append((parts[0], parts[1] if len(parts) > 1 else "", index, position))
        if piece.endswith(")"):
            key = piece.strip("()").split("-")[0]
            for k in range(len(open_spans) - 1, -1, -1):
                if open_spans[k][0] == key:
                    _, kind, opened_in, start = open_spans.pop(k)
                    if opened_in == index and kind in GUM_TYPES:
                        spans.append((start, position + 1, GUM_TYPES[kind]))
                    break


def _tag_name(sentence, start, end, kind, proper):
    while start < end and sentence.xpos[start] in ("DT", "PRP$"):
        start += 1
    while end > start and sentence.xpos[end - 1] in ("POS", ",", "."):
        end -= 1
    inner = range(start, end)
    fits = [proper[i] or sentence.xpos[i] == "HYPH" or sentence.words[i] in ("of", "for", "the", "and", "&")
            for i in inner]
    if not inner or not all(fits) or not proper[end - 1] or not proper[start]:
        return
    # The widest span wins: spans come longest first.
    if any(sentence.names[i] not in (None, "O") for i in inner):
        return
    for i in inner:
        sentence.names[i] = ("B-" if i == start else "I-") + kind
