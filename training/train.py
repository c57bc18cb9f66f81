"""Trains the network. Usage: train.py CORPORA VECTORS OUT [--epochs N] [--minutes M] [--threads T]

Writes OUT/state.pt after every epoch (running mean of the weights), so that a cut loses nothing.
"""

import argparse
import math
import os
import random
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read once, when torch loads it
import torch
import torch.nn.functional as F

from augment import Augmenter
from conllu import read_conllu
from evaluate import evaluate
from features import Vocabulary
from names import add_gum_names, add_names, read_iob2
from network import Network
from vectors import WordVectors

NAME_TAGS = ["O"] + [f"{b}-{t}" for t in ("PER", "ORG", "LOC") for b in "BI"]


def load(corpora):
    """{name: sentences} of the treebanks that may train, and of their dev parts."""
    trees, names = Path(corpora) / "treebanks", Path(corpora) / "names"
    sets = {}
    for part in ("train", "dev"):
        ewt = read_conllu(trees / f"ewt.{part}.conllu")
        found = add_names(ewt, read_iob2(names / f"uner-ewt.{part}.iob2"))
        gum = read_conllu(trees / f"gum-cc.{part}.conllu")
        if part == "train":
            add_gum_names(gum)
        print(f"{part}: EWT {len(ewt)} ({found} with names), GUM-CC {len(gum)}", flush=True)
        sets[f"ewt.{part}"], sets[f"gum.{part}"] = ewt, gum
    return sets


def labels_of(sentences):
    """Label lists, most frequent first is not needed: sorted, so that runs agree."""
    return {
        "upos": sorted({t for s in sentences for t in s.upos}),
        "xpos": sorted({t for s in sentences for t in s.xpos}),
        "rels": sorted({r for s in sentences for r in s.rels}),
        "names": NAME_TAGS,
    }


def batches(sentences, size, rng):
    """Groups of about `size` words, alike in length."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]) + rng.random() * 3)
    groups, group, longest = [], [], 0
    for i in order:
        longest = max(longest, len(sentences[i]))
        if group and longest * (len(group) + 1) > size:
            groups.append(group)
            group, longest = [], len(sentences[i])
        group.append(i)
    groups.append(group)
    rng.shuffle(groups)
    return [[sentences[i] for i in g] for g in groups]


def encode(batch, vocabulary, rng):
    """→ ids [B, L, F + 1], mask [B, L]. In training (rng given) rare words and single features are hidden."""
    length = max(len(s) for s in batch)
    unknown = vocabulary.offsets + [0]
    ids = []
    for s in batch:
        rows = []
        for word in s.words:
            row, count = vocabulary.encode(word)
            if rng is not None:
                draw = rng.random()
                if draw < 0.4 / (0.4 + count) + 0.03:
                    row = [unknown[0], unknown[1] if row[1] != unknown[1] + 1 else row[1]] + row[2:]
                    if rng.random() < 0.2:
                        row = row[:-1] + [0]
                elif draw > 0.8:
                    k = rng.randrange(1, len(row))
                    row = row[:k] + [unknown[k]] + row[k + 1:]
            rows.append(row)
        rows += [unknown] * (length - len(s))
        ids.append(rows)
    mask = torch.tensor([[1.0] * len(s) + [0.0] * (length - len(s)) for s in batch])
    return torch.tensor(ids), mask


def targets(batch, labels, length):
    """Padded gold labels; -100 is ignored by the loss."""
    index = {k: {v: i for i, v in enumerate(vs)} for k, vs in labels.items()}
    pad = lambda row: row + [-100] * (length - len(row))
    return {
        "upos": torch.tensor([pad([index["upos"][t] for t in s.upos]) for s in batch]),
        "xpos": torch.tensor([pad([index["xpos"][t] for t in s.xpos]) for s in batch]),
        "names": torch.tensor([pad([-100 if t is None else index["names"][t] for t in s.names]) for s in batch]),
        "heads": torch.tensor([pad(list(s.heads)) for s in batch]),
        "rels": torch.tensor([pad([index["rels"][r] for r in s.rels]) for s in batch]),
    }


def loss_of(net, ids, mask, gold):
    out = net(ids, mask)
    ce = lambda scores, target: F.cross_entropy(scores.flatten(0, 1), target.flatten(), ignore_index=-100)
    heads = gold["heads"].clamp(min=0)
    loss = ce(out["arcs"], gold["heads"]) + ce(net.relations(out["h"], heads), gold["rels"])
    loss = loss + 0.4 * ce(out["upos"], gold["upos"]) + 0.6 * ce(out["xpos"], gold["xpos"])
    if (gold["names"] >= 0).any():
        loss = loss + ce(out["names"], gold["names"])
    return loss


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("corpora")
    parser.add_argument("vectors", help="what vectors.py wrote")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--minutes", type=float, default=1e9, help="the rate also falls to 0 by this time")
    parser.add_argument("--threads", type=int, default=1, help="two gain little here and lose much on a busy machine")
    parser.add_argument("--init", help="state.pt to go on from: its weights, a fresh optimiser")
    parser.add_argument("--width", type=int, default=160)
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--dropout", type=float, default=0.25)
    parser.add_argument("--words", type=int, default=1200, help="words in a batch")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)

    sets = load(args.corpora)
    train = sets["ewt.train"] + sets["gum.train"]
    vectors = WordVectors(args.vectors)
    vocabulary, labels = Vocabulary(train, vectors), labels_of(train)
    sizes = (vocabulary.rows, *(len(labels[k]) for k in ("upos", "xpos", "names", "rels")), torch.tensor(vectors.matrix))
    augment = Augmenter(train, args.seed)
    net = Network(*sizes, width=args.width, dropout=args.dropout)
    print(f"{vocabulary.rows} rows, {sum(p.numel() for p in net.parameters())} weights", flush=True)
    before = 0
    if args.init:
        state = torch.load(args.init)
        net.load_state_dict(state["weights"])
        before = state["epoch"]
    optimiser = torch.optim.AdamW(net.parameters(), lr=args.rate, betas=(0.9, 0.96), weight_decay=1e-2)
    mean = {k: v.clone() for k, v in net.state_dict().items()}
    began, step = time.time(), 0
    for epoch in range(args.epochs):
        net.train()
        groups = batches([augment(s) for s in train], args.words, rng)
        total = 0.0
        for done, batch in enumerate(groups):
            progress = max((epoch + done / len(groups)) / args.epochs, (time.time() - began) / 60 / args.minutes)
            rate = args.rate * min(1.0, (step + 1) / (100 if before else 300)) * 0.5 * (1 + math.cos(math.pi * min(1.0, progress)))
            for group in optimiser.param_groups:
                group["lr"] = rate
            ids, mask = encode(batch, vocabulary, rng)
            loss = loss_of(net, ids, mask, targets(batch, labels, ids.shape[1]))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            step += 1
            total += loss.item()
            if step % 5 == 0:
                keep = min(0.99, 1 - 5 / (step + 5))
                for k, v in net.state_dict().items():
                    mean[k].mul_(keep).add_(v, alpha=1 - keep)
        state = {"weights": mean, "labels": labels, "lists": vocabulary.lists, "epoch": before + epoch + 1,
                 "width": args.width, "args": vars(args)}
        torch.save(state, out / "state.tmp")
        (out / "state.tmp").rename(out / "state.pt")
        net_mean = Network(*sizes, width=args.width)
        net_mean.load_state_dict(mean)
        scores = " | ".join(f"{k} {evaluate(net_mean, sets[k], vocabulary, labels)}" for k in ("ewt.dev", "gum.dev"))
        print(f"epoch {before + epoch + 1} {(time.time() - began) / 60:.1f} min loss {total / len(groups):.3f} | {scores}", flush=True)
        if (time.time() - began) / 60 > args.minutes:
            break


if __name__ == "__main__":
    main()
