"""Words → gazetteer flags. `src/language/syntax/gazetteer.ts` does the very same; change both together."""

from pathlib import Path

from features import normalise

KINDS = ("state", "city", "people", "body", "person", "given")
LONGEST = 7  # words in an entry
# Flags: 0 nothing; a kind's first word 1 + 2k, its later words 2 + 2k.
FLAGS = 1 + 2 * len(KINDS)


def read_gazetteer(path):
    """{kind: set of names} of models/english/gazetteer.tsv, in the file's order."""
    lists = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        kind, *names = line.split("\t")
        lists[kind] = set(names)
    return [lists[kind] for kind in KINDS]


def spelled(word):
    """As entries are: no curly quotes; "IRAN" as "Iran" (but "EU" stays)."""
    word = normalise(word)
    return word[0] + word[1:].lower() if len(word) > 3 and word.isascii() and word.isalpha() and word.isupper() else word


def flags(words, gazetteer):
    """For every word, one flag a kind. Longest entry first; entries of a kind do not overlap."""
    forms = [spelled(w) for w in words]
    raw = [normalise(w) for w in words]
    out = [[0] * len(KINDS) for _ in words]
    starts = [bool(f) and f[0].lower() != f[0] for f in raw]
    free = [0] * len(KINDS)
    for i in range(len(words)):
        if not starts[i]:
            continue
        found = [0] * len(KINDS)
        for n in range(min(LONGEST, len(words) - i), 0, -1):
            texts = {joined(raw[i:i + n]), joined(forms[i:i + n])}
            for k, names in enumerate(gazetteer):
                if not found[k] and i >= free[k] and any(t in names for t in texts):
                    found[k] = n
        for k, n in enumerate(found):
            if n:
                free[k] = i + n
                for j in range(i, i + n):
                    out[j][k] = (1 if j == i else 2) + 2 * k
    return out


def joined(words):
    """One string; hyphens close up, as entries write them."""
    return " ".join(words).replace(" - ", "-").replace(" '", "'")
