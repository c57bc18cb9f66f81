"""Reads CoNLL-U treebanks into sentences with the relations that the shipped parser knows."""

from dataclasses import dataclass, field

# Subtypes that carry meaning for the coder; every other subtype is cut back to its plain relation.
KEPT_SUBTYPES = {
    "nsubj:pass", "aux:pass", "obl:agent", "nmod:poss", "acl:relcl", "compound:prt",
}


@dataclass
class Sentence:
    """Words and their annotation. `heads` are 1-based, 0 is the root, as in the files."""

    words: list
    upos: list
    xpos: list
    heads: list
    rels: list
    lemmas: list
    misc: list = field(default_factory=list)
    document: str = ""
    # One name tag a word; None where nobody looked for names (no loss is taken there).
    names: list = field(default_factory=list)

    def __len__(self):
        return len(self.words)


def plain_relation(rel):
    """The relation as the parser knows it: few subtypes."""
    return rel if rel in KEPT_SUBTYPES else rel.split(":")[0]


def mark_agents(sentence):
    """obl → obl:agent below a passive verb with "by" (PUD and parts of GUM leave it out)."""
    passive = {h for h, r in zip(sentence.heads, sentence.rels) if r in ("aux:pass", "nsubj:pass")}
    # "a statement issued by …", "Driven by …": participles that need no auxiliary.
    passive |= {i + 1 for i, (tag, rel) in enumerate(zip(sentence.xpos, sentence.rels))
                if tag == "VBN" and rel in ("acl", "advcl")}
    for i, (word, rel) in enumerate(zip(sentence.words, sentence.rels)):
        if rel != "case" or word.lower() != "by":
            continue
        noun = sentence.heads[i] - 1
        if noun < 0 or sentence.rels[noun] != "obl":
            continue
        verb = sentence.heads[noun]
        if verb in passive and sentence.upos[noun] in ("NOUN", "PROPN", "PRON"):
            sentence.rels[noun] = "obl:agent"


def read_conllu(path):
    """All sentences of a file. Empty nodes and multi-word ranges are left out."""
    sentences, rows, document = [], [], ""
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                document = line.split("=", 1)[1].strip()
            elif not line:
                if rows:
                    sentences.append(_sentence(rows, document))
                rows = []
            elif not line.startswith("#"):
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
    if rows:
        sentences.append(_sentence(rows, document))
    return sentences


def _sentence(rows, document):
    sentence = Sentence(
        words=[r[1] for r in rows],
        lemmas=[r[2] for r in rows],
        upos=[r[3] for r in rows],
        xpos=[r[4] for r in rows],
        heads=[int(r[6]) for r in rows],
        rels=[plain_relation(r[7]) for r in rows],
        misc=[r[9] for r in rows],
        document=document,
    )
    sentence.names = [None] * len(rows)
    mark_agents(sentence)
    return sentence
