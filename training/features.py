"""Word → feature ids. `src/language/syntax/features.ts` does the very same; change both together."""

from collections import Counter

TABLES = ("word", "cased", "pre1", "pre2", "pre3", "suf1", "suf2", "suf3", "suf4", "shape")
# A value seen less often than this shares row 0, the table's unknown.
MIN_COUNT = {"word": 3, "cased": 4, "shape": 3, "pre1": 3, "pre2": 4, "pre3": 5,
             "suf1": 3, "suf2": 4, "suf3": 5, "suf4": 6}

_SINGLE = {**{c: '"' for c in "“”„‟«»"}, **{c: "'" for c in "‘’‚‛`´"},
           **{c: "-" for c in "‐‑‒–−"}, "—": "--", "―": "--", "…": "...", "\u00a0": " "}
_WHOLE = {"``": '"', "''": '"'}


def normalise(word):
    """Curly quotes and dashes as the treebanks mostly write them."""
    if word in _WHOLE:
        return _WHOLE[word]
    if word.isascii() and "`" not in word:
        return word
    return "".join(_SINGLE.get(c, c) for c in word)


def _digit(c):
    return "0" <= c <= "9"


def shape(word):
    """"Pristina" → "Xxx", "1,200" → "d,ddd", "2022" → "yyyy"; runs of letters are cut to two."""
    if len(word) == 4 and word[0] in "12" and all(map(_digit, word)):
        return "yyyy"
    out, last, run = [], "", 0
    for c in word[:24]:
        if _digit(c):
            kind, most = "d", 4
        elif c.lower() != c:
            kind, most = "X", 2
        elif c.upper() != c:
            kind, most = "x", 2
        else:
            kind, most = c, 2
        run = run + 1 if kind == last else 1
        last = kind
        if run <= most:
            out.append(kind)
    return "".join(out)


def values(word):
    """The value in every table, None where a table does not apply."""
    word = normalise(word)
    lower = word.lower()
    plain = "".join("0" if _digit(c) else c for c in lower)
    n = len(plain)
    return (plain, word if word != lower else None,
            plain[:1], plain[:2] if n > 2 else None, plain[:3] if n > 3 else None,
            plain[-1:], plain[-2:] if n > 2 else None, plain[-3:] if n > 3 else None,
            plain[-4:] if n > 4 else None, shape(word))


class Vocabulary:
    """Ids of all tables in one row space. A table's rows: unknown, not applicable, then its values."""

    def __init__(self, sentences, vectors):
        self.vectors = vectors
        counts = [Counter() for _ in TABLES]
        for sentence in sentences:
            for word in sentence.words:
                for counter, value in zip(counts, values(word)):
                    if value is not None:
                        counter[value] += 1
        self.counts, self.lists, self.ids, self.offsets = counts, [], [], []
        rows = 0
        for name, counter in zip(TABLES, counts):
            kept = sorted((v for v, c in counter.items() if c >= MIN_COUNT[name]),
                          key=lambda v: (-counter[v], v))
            self.offsets.append(rows)
            self.lists.append(kept)
            self.ids.append({v: rows + 2 + i for i, v in enumerate(kept)})
            rows += 2 + len(kept)
        self.rows = rows
        self._cache = {}

    def encode(self, word):
        """The row of every table and of the vectors, and how often the word was seen."""
        hit = self._cache.get(word)
        if hit is None:
            found = values(word)
            rows = [offset + 1 if value is None else ids.get(value, offset)
                    for offset, ids, value in zip(self.offsets, self.ids, found)]
            hit = (rows + [self.vectors.row(word)], self.counts[0][found[0]])
            self._cache[word] = hit
        return hit
