"""Makes training sentences look more like news: headlines, dates beside names, other names."""

import copy
import random

from names import name_spans

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
          "January", "February", "August", "September", "October", "November", "December")
CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "PRON", "NUM", "AUX"}


class Augmenter:
    """Changes about one sentence in three, differently in every epoch."""

    def __init__(self, sentences, seed):
        self.random = random.Random(seed)
        self.names = {}
        for sentence in sentences:
            for start, end, kind in name_spans(sentence.names):
                key = (kind, end - start)
                self.names.setdefault(key, []).append(sentence.words[start:end])

    def __call__(self, sentence):
        chance = self.random.random
        out = copy.copy(sentence)
        if chance() < 0.15:
            out = self.swap_names(out)
        if chance() < 0.05:
            out = self.add_weekday(out)
        if chance() < 0.03:
            out = self.add_date(out)
        if chance() < 0.08:
            out = drop_final_punctuation(out)
        draw = chance()
        if draw < 0.03:
            out.words = [w.upper() for w in out.words]
        elif draw < 0.05:
            out.words = [w.lower() for w in out.words]
        elif draw < 0.09:
            out.words = [w[:1].upper() + w[1:] if u in CONTENT else w for w, u in zip(out.words, out.upos)]
        elif draw < 0.13 and out.upos[0] != "PROPN":
            out.words = [out.words[0].lower() if out.words[0] != "I" else "I"] + out.words[1:]
        return out

    def swap_names(self, s):
        """Other names of the same type and length: the tree holds, the words are new."""
        words = list(s.words)
        for start, end, kind in name_spans(s.names):
            if self.random.random() < 0.6:
                words[start:end] = self.random.choice(self.names[(kind, end - start)])
        return _with(s, words=words)

    def add_weekday(self, s):
        """"NATO Sunday called …": a bare weekday between the subject and its verb."""
        places = [i for i in range(1, len(s)) if s.xpos[i] in ("VBD", "VBZ", "VBP") and s.upos[i] == "VERB"
                  and s.rels[i - 1] == "nsubj" and s.heads[i - 1] == i + 1 and s.upos[i - 1] != "PRON"]
        if not places:
            return s
        at = self.random.choice(places)
        day = self.random.choice(WEEKDAYS)
        # Before the verb or after it: both are usual in agency reports.
        return insert(s, at, [(day, "PROPN", "NNP", at, "obl")])

    def add_date(self, s):
        """"On Nov. 5, …" or "On Monday, …" before the sentence."""
        root = s.heads.index(0)
        if s.upos[root] != "VERB":
            return s
        if self.random.random() < 0.5:
            rows = [("On", "ADP", "IN", -2, "case"),
                    (self.random.choice(WEEKDAYS), "PROPN", "NNP", root, "obl"),
                    (",", "PUNCT", ",", root, "punct")]
        else:
            rows = [("On", "ADP", "IN", -3, "case"),
                    (self.random.choice(MONTHS), "PROPN", "NNP", -3, "nmod"),
                    (str(self.random.randint(1, 31)), "NUM", "CD", root, "obl"),
                    (",", "PUNCT", ",", root, "punct")]
        return insert(s, 0, rows)


def insert(s, at, rows):
    """Puts rows (word, upos, xpos, head, rel) before position `at`.

    A head ≥ 0 is a 0-based position in the old sentence; -1, -2, … is the first, second, … new row.
    """
    n = len(rows)

    def moved(position):
        return position + n if position >= at else position

    heads = [h if h == 0 else moved(h - 1) + 1 for h in s.heads]
    new_heads = [moved(h) + 1 if h >= 0 else at + (-h - 1) + 1 for (_, _, _, h, _) in rows]

    def spliced(old, new):
        return list(old[:at]) + new + list(old[at:])

    return _with(
        s,
        words=spliced(s.words, [r[0] for r in rows]),
        upos=spliced(s.upos, [r[1] for r in rows]),
        xpos=spliced(s.xpos, [r[2] for r in rows]),
        heads=spliced(heads, new_heads),
        rels=spliced(s.rels, [r[4] for r in rows]),
        lemmas=spliced(s.lemmas, [r[0] for r in rows]),
        misc=[],
        names=spliced(s.names, [None if s.names[0] is None else "O"] * n),
    )


def drop_final_punctuation(s):
    """The sentence without its last mark, as in a headline."""
    last = len(s)
    if last < 3 or s.upos[-1] != "PUNCT" or last in s.heads or s.heads[-1] == 0:
        return s
    return _with(s, **{f: getattr(s, f)[:-1] for f in ("words", "upos", "xpos", "heads", "rels", "names", "lemmas")})


def _with(s, **fields):
    out = copy.copy(s)
    for name, value in fields.items():
        setattr(out, name, value)
    return out
