"""Accuracy of a network on gold sentences and words (the shipped figures come from the Node runtime)."""

import torch

from names import mend, name_spans
from tree import decode


def predict(net, batch, vocabulary, labels):
    """[(upos, xpos, heads, rels, names)] of a list of sentences."""
    from train import encode

    with torch.no_grad():
        ids, mask = encode(batch, vocabulary, None)
        out = net(ids, mask)
        arcs = out["arcs"].numpy()
        heads = [decode(arcs[b, : len(s), : len(s) + 1]) for b, s in enumerate(batch)]
        padded = torch.tensor([h + [0] * (ids.shape[1] - len(h)) for h in heads])
        rels = net.relations(out["h"], padded).argmax(2).tolist()
        tags = {k: out[k].argmax(2).tolist() for k in ("upos", "xpos", "names")}
    result = []
    for b, s in enumerate(batch):
        pick = lambda name, rows: [labels[name][i] for i in rows[b][: len(s)]]
        result.append((pick("upos", tags["upos"]), pick("xpos", tags["xpos"]), heads[b],
                       pick("rels", rels), mend(pick("names", tags["names"]))))
    return result


def evaluate(net, sentences, vocabulary, labels):
    """"UPOS … XPOS … UAS … LAS … names F1" in per cent."""
    net.eval()
    words = upos = xpos = uas = las = right = found = there = 0
    ordered = sorted(sentences, key=len)
    for at in range(0, len(ordered), 40):
        batch = ordered[at: at + 40]
        for s, (u, x, h, r, names) in zip(batch, predict(net, batch, vocabulary, labels)):
            words += len(s)
            upos += sum(a == b for a, b in zip(u, s.upos))
            xpos += sum(a == b for a, b in zip(x, s.xpos))
            uas += sum(a == b for a, b in zip(h, s.heads))
            las += sum(a == b and c == d for a, b, c, d in zip(h, s.heads, r, s.rels))
            if s.names[0] is not None:
                gold, ours = set(name_spans(s.names)), set(name_spans(names))
                right, found, there = right + len(gold & ours), found + len(ours), there + len(gold)
    f1 = 200 * right / max(1, found + there)
    return (f"UPOS {100 * upos / words:.2f} XPOS {100 * xpos / words:.2f} UAS {100 * uas / words:.2f} "
            f"LAS {100 * las / words:.2f} names {f1:.1f}")


def f1_of_names(pairs):
    """(boundaries, typed) F1 in per cent of [(gold tags, our tags)]."""
    bounds = typed = count = 0
    for gold, ours in pairs:
        gold, ours = set(name_spans(gold)), set(name_spans(mend(ours)))
        typed += len(gold & ours)
        bounds += len({g[:2] for g in gold} & {o[:2] for o in ours})
        count += len(gold) + len(ours)
    return 200 * bounds / max(1, count), 200 * typed / max(1, count)
