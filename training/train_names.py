"""Trains the name finder on the finished network. Usage: train_names.py CORPORA VECTORS STATE GAZETTEER [--minutes M]

The network stays as it is; a small one of two layers reads its ends, the word vectors and the gazetteer's flags. Names
are exchanged for others in most sentences, lest it trust what the network knows by heart.
"""

import argparse
import os
import random
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read once, when torch loads it
import torch
import torch.nn.functional as F

from augment import Augmenter, _with
from evaluate import f1_of_names
from features import Vocabulary
from gazetteer import FLAGS, flags, read_gazetteer
from names import name_spans
from network import NameFinder, Network
from train import batches, encode, load, targets
from vectors import WordVectors


class NameAugmenter(Augmenter):
    """Exchanges names for others, also ones from the gazetteer, in most sentences."""

    def __init__(self, sentences, seed, gazetteer):
        super().__init__(sentences, seed)
        pool = lambda names: [n.split(" ") for n in sorted(names) if len(n.split(" ")) <= 4]
        states, cities, _, bodies, persons, _ = map(pool, gazetteer)
        self.outside = {"LOC": (states, cities), "ORG": (bodies,), "PER": (persons,)}

    def __call__(self, sentence):
        chance = self.random.random
        out = self.exchange(sentence) if chance() < 0.6 else sentence
        if chance() < 0.04:
            out = _with(out, words=[w.upper() for w in out.words])
        return out

    def exchange(self, s):
        words, names, last = [], [], 0
        for start, end, kind in name_spans(s.names):
            words += s.words[last:start]
            names += s.names[last:start]
            new = s.words[start:end]
            if self.random.random() < 0.7:
                new = self.other(kind, end - start)
            words += new
            names += ["B-" + kind] + ["I-" + kind] * (len(new) - 1)
            last = end
        words, names = words + s.words[last:], names + s.names[last:]
        n = len(words)
        # Only words and name tags are read here; the rest just has to have the right length.
        fill = lambda row: (list(row) + list(row[-1:]) * n)[:n]
        return _with(s, words=words, names=names, upos=fill(s.upos), xpos=fill(s.xpos), heads=fill(s.heads), rels=fill(s.rels))

    def other(self, kind, length):
        if self.random.random() < 0.5:
            return list(self.random.choice(self.names[(kind, length)]))
        return list(self.random.choice(self.random.choice(self.outside[kind])))


def scores_of(net, finder, batch, vocabulary, gazetteer, rng=None):
    """→ scores [B, L, tags]. The network itself learns nothing."""
    with torch.no_grad():
        ids, mask = encode(batch, vocabulary, rng)
        inside = mask.unsqueeze(2)
        h, x, e = net.trunk(ids, inside), net.norm(net.embed(ids), inside), net.squeezed(ids)
    length = ids.shape[1]
    found = [flags(s.words, gazetteer) for s in batch]
    none = [0] * len(found[0][0])
    marks = torch.tensor([f + [none] * (length - len(f)) for f in found])
    return finder(h, x, e, marks, inside)


def evaluate_names(net, finder, sentences, vocabulary, labels, gazetteer):
    net.eval()
    finder.eval()
    pairs = []
    ordered = sorted((s for s in sentences if s.names[0] is not None), key=len)
    for at in range(0, len(ordered), 40):
        batch = ordered[at: at + 40]
        with torch.no_grad():
            best = scores_of(net, finder, batch, vocabulary, gazetteer).argmax(2).tolist()
        pairs += [(s.names, [labels["names"][k] for k in row[: len(s)]]) for s, row in zip(batch, best)]
    return f1_of_names(pairs)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("corpora")
    parser.add_argument("vectors")
    parser.add_argument("state")
    parser.add_argument("gazetteer")
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    state, gazetteer = torch.load(args.state), read_gazetteer(args.gazetteer)
    sets = load(args.corpora)
    vectors = WordVectors(args.vectors)
    vocabulary, labels = Vocabulary(sets["ewt.train"] + sets["gum.train"], vectors), state["labels"]
    assert vocabulary.lists == state["lists"], "the corpora are not those of the network"
    net = Network(vocabulary.rows, *(len(labels[k]) for k in ("upos", "xpos", "names", "rels")),
                  torch.tensor(vectors.matrix), width=state["width"], dropout=0.2)
    net.load_state_dict({k: v for k, v in state["weights"].items() if not k.startswith("finder.")})
    train = [s for s in sets["ewt.train"] + sets["gum.train"] if any(t is not None for t in s.names)]
    augment = NameAugmenter(train, args.seed, gazetteer)
    finder = NameFinder(state["width"], len(labels["names"]), FLAGS)
    trained = {k[7:]: v for k, v in state["weights"].items() if k.startswith("finder.")}
    if trained:  # a run that was cut: go on
        finder.load_state_dict(trained)
    optimiser = torch.optim.AdamW(finder.parameters(), lr=args.rate, weight_decay=1e-2)
    began = time.time()
    for epoch in range(args.epochs):
        net.train()
        finder.train()
        groups = batches([augment(s) for s in train], 1500, rng)
        for done, batch in enumerate(groups):
            progress = max((epoch + done / len(groups)) / args.epochs, (time.time() - began) / 60 / args.minutes)
            for group in optimiser.param_groups:
                group["lr"] = args.rate * max(0.0, 1 - progress)
            scores = scores_of(net, finder, batch, vocabulary, gazetteer, rng)
            gold = targets(batch, labels, scores.shape[1])["names"]
            loss = F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        state["weights"].update({f"finder.{k}": v.detach().clone() for k, v in finder.state_dict().items()})
        torch.save(state, args.state)
        bounds, typed = evaluate_names(net, finder, sets["ewt.dev"], vocabulary, labels, gazetteer)
        print(f"names, epoch {epoch + 1} {(time.time() - began) / 60:.1f} min | ewt.dev boundaries {bounds:.1f} typed {typed:.1f}", flush=True)
        if (time.time() - began) / 60 > args.minutes:
            break


if __name__ == "__main__":
    main()
