"""state.pt → weights.bin + model.json. Usage: export.py STATE VECTORS OUT [--corpora PATH for lemmas.tsv]

Matrices become int8 with one scale a row; vectors stay single precision.
"""

import argparse
import datetime
import json
from pathlib import Path

import numpy as np
import torch

from features import TABLES
from gazetteer import KINDS
from lemmas import write_lemmas
from network import BUCKETS, DILATIONS, EDGES
from vectors import WordVectors, word_hash

MATRICES = ("vector_out", "arc_dep", "arc_head", "arc_mix", "rel_dep", "rel_head", "rel_out",
            "upos", "xpos", "dist_dep", "dist_head")
# The name finder's layers, as train_names.py calls them.
FINDER = {"names_conv": "finder.conv.linear", "names_words": "finder.words.linear",
          "names_vectors": "finder.vectors.linear", "names_second": "finder.second.linear", "names": "finder.out"}


class Writer:
    """Appends tensors to a byte string, each at a multiple of 4 bytes, and remembers where."""

    def __init__(self):
        self.data, self.index = bytearray(), {}

    def _put(self, array):
        self.data += b"\0" * (-len(self.data) % 4)
        at = len(self.data)
        self.data += array.tobytes()
        return at

    def floats(self, name, tensor):
        array = np.atleast_2d(tensor.numpy().astype("<f4"))
        self.index[name] = {"kind": "float32", "rows": array.shape[0], "columns": array.shape[1], "at": self._put(array)}

    def words(self, name, numbers):
        array = np.array(numbers, dtype="<u4")
        self.index[name] = {"kind": "uint32", "rows": 1, "columns": len(array), "at": self._put(array)}

    def bytes(self, name, tensor):
        array = tensor.numpy().astype(np.float64)
        top = np.abs(array).max(axis=1)
        scales = (np.where(top > 0, top, 1.0) / 127).astype("<f4")
        values = np.clip(np.rint(array / scales[:, None]), -127, 127).astype(np.int8)
        at = self._put(values)
        self.index[name] = {"kind": "int8", "rows": values.shape[0], "columns": values.shape[1],
                            "at": at, "scalesAt": self._put(scales)}


def padded(tensor, multiple=4):
    """Rows of zeros until their number is a multiple: the kernel works on four outputs at once."""
    missing = -tensor.shape[0] % multiple
    return torch.cat([tensor, torch.zeros(missing, *tensor.shape[1:])]) if missing else tensor


def add_vectors(writer, state, vectors):
    """The vectors as the network reads them, in the order of their words' hashes; the first row is zeros."""
    squeezed = torch.tensor(vectors.matrix) @ state["weights"]["vector_in.weight"].t()
    hashes = [word_hash(word) for word in vectors.words]
    order = sorted(range(len(hashes)), key=hashes.__getitem__)
    writer.bytes("vectors", squeezed[[0] + [i + 1 for i in order]])
    writer.words("vector_words", [hashes[i] for i in order])


def export(state, out, vectors):
    weights, writer = state["weights"], Writer()
    writer.bytes("features", weights["features.weight"])
    add_vectors(writer, state, vectors)
    for i in range(len(DILATIONS)):
        writer.bytes(f"conv{i}", weights[f"convs.{i}.linear.weight"])
        writer.floats(f"conv{i}.bias", weights[f"convs.{i}.linear.bias"])
    for name, source in {**{m: m for m in MATRICES}, **FINDER}.items():
        weight = weights[f"{source}.weight"]
        writer.bytes(name, padded(weight))
        bias = weights.get(f"{source}.bias", torch.zeros(weight.shape[0]))
        writer.floats(f"{name}.bias", padded(bias))
    for name in ("arc_root", "rel_root", "rel_dist"):
        writer.floats(name, weights[name])
    writer.floats("names_flags", weights["finder.flags.weight"])
    labels = state["labels"]
    model = {
        "version": state["version"],
        "trained": state["trained"],
        "epochs": state["epoch"],
        "width": state["width"],
        "dilations": list(DILATIONS),
        "distanceEdges": list(EDGES),
        "distanceBuckets": BUCKETS,
        "labels": {"upos": labels["upos"], "xpos": labels["xpos"], "relations": labels["rels"], "names": labels["names"]},
        "gazetteerKinds": list(KINDS),
        "tensors": writer.index,
        # A table's rows: unknown, does not apply, then these values.
        "features": [{"table": t, "values": v} for t, v in zip(TABLES, state["lists"])],
    }
    out.mkdir(parents=True, exist_ok=True)
    (out / "weights.bin").write_bytes(bytes(writer.data))
    text = json.dumps(model, ensure_ascii=False, separators=(",", ":"))
    (out / "model.json").write_text(text + "\n", encoding="utf-8")
    print(f"weights.bin {len(writer.data)} bytes, model.json {len(text.encode())} bytes, epoch {state['epoch']}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("state")
    parser.add_argument("vectors")
    parser.add_argument("out")
    parser.add_argument("--corpora")
    parser.add_argument("--version", default="1")
    args = parser.parse_args()
    state = torch.load(args.state)
    state["version"] = args.version
    state["trained"] = datetime.date.fromtimestamp(Path(args.state).stat().st_mtime).isoformat()
    export(state, Path(args.out), WordVectors(args.vectors))
    if args.corpora:
        write_lemmas(args.corpora, Path(args.out) / "lemmas.tsv")


if __name__ == "__main__":
    main()
