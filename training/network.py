"""The network: summed word features, residual convolutions, heads for tags, names, arcs, relations.

What runs in Node uses only sums, products, ReLU, square root and argmax, so LayerNorm carries no
weights of its own (its range is then known and fits fixed point) and nothing calls exp.
"""

import torch
from torch import nn
import torch.nn.functional as F

DILATIONS = (1, 1, 2, 2, 4, 1)
ARC, REL = 128, 128
# Word vectors are squeezed to so many values (a multiple of 16) before they are shipped.
VECTOR = 32
# Distances head − dependent fall into buckets: 1, 2, 3, 4, 5–6, 7–9, 10–14, 15–21, 22+ to either side.
EDGES = (1, 2, 3, 4, 5, 7, 10, 15, 22)
BUCKETS = 2 * len(EDGES) + 1  # the last one is "the root"


def bucket_table(n):
    """[n+1, n+1] bucket of (dependent, head); row and column 0 are the root."""
    position = torch.arange(n + 1)
    distance = position[None, :] - position[:, None]
    size = torch.bucketize(distance.abs(), torch.tensor(EDGES), right=True) - 1
    table = torch.where(distance > 0, size + len(EDGES), size).clamp(min=0)
    table[:, 0] = BUCKETS - 1
    return table


class Conv(nn.Module):
    """Width 3, dilated: [B, L, D] → [B, L, D]. Beyond the sentence are zeros."""

    def __init__(self, width, dilation, out=None):
        super().__init__()
        self.dilation = dilation
        self.linear = nn.Linear(3 * width, out or width)

    def forward(self, x):
        d = self.dilation
        left = F.pad(x, (0, 0, d, 0))[:, : x.shape[1]]
        right = F.pad(x, (0, 0, 0, d))[:, d:]
        return self.linear(torch.cat([left, x, right], dim=2))


class Network(nn.Module):
    def __init__(self, rows, n_upos, n_xpos, n_names, n_rels, vectors, width=160, dropout=0.25):
        """vectors [words, dimensions] are pretrained and stay; what is learnt is how to read them."""
        super().__init__()
        self.width, self.p = width, dropout
        self.register_buffer("vectors", vectors, persistent=False)
        self.vector_in = nn.Linear(vectors.shape[1], VECTOR, bias=False)
        _, _, axes = torch.linalg.svd(vectors[1:20000], full_matrices=False)
        self.vector_in.weight.data = axes[:VECTOR] * (VECTOR / vectors.shape[1]) ** 0.5
        self.vector_out = nn.Linear(VECTOR, width, bias=False)
        nn.init.normal_(self.vector_out.weight, std=0.15)
        self.features = nn.EmbeddingBag(rows, width, mode="sum")
        nn.init.normal_(self.features.weight, std=0.3)
        self.convs = nn.ModuleList(Conv(width, d) for d in DILATIONS)
        for conv in self.convs:
            nn.init.kaiming_normal_(conv.linear.weight, nonlinearity="relu")
            nn.init.zeros_(conv.linear.bias)
        self.upos = nn.Linear(width, n_upos)
        self.xpos = nn.Linear(width, n_xpos)
        self.names = nn.Linear(width, n_names)
        self.arc_dep = nn.Linear(width, ARC)
        self.arc_head = nn.Linear(width, ARC)
        self.arc_root = nn.Parameter(torch.randn(ARC) * 0.1)
        self.arc_mix = nn.Linear(ARC, ARC)
        nn.init.normal_(self.arc_mix.weight, std=0.03)
        self.dist_dep = nn.Linear(width, BUCKETS)
        self.dist_head = nn.Linear(width, BUCKETS)
        self.rel_dep = nn.Linear(width, REL)
        self.rel_head = nn.Linear(width, REL, bias=False)
        self.rel_root = nn.Parameter(torch.randn(REL) * 0.1)
        self.rel_dist = nn.Parameter(torch.zeros(BUCKETS, REL))
        self.rel_out = nn.Linear(REL, n_rels)

    def drop_words(self, x, p):
        """Dropout of whole channels over the sentence (one mask a sentence)."""
        if not self.training or p == 0:
            return x
        mask = torch.bernoulli(torch.full((x.shape[0], 1, x.shape[2]), 1 - p)) / (1 - p)
        return x * mask

    def squeezed(self, ids):
        """The word vectors as they are shipped, [B, L, VECTOR]."""
        return self.vector_in(self.vectors[ids[:, :, -1]])

    def embed(self, ids):
        """ids [B, L, F + 1] (the last is the vector's row) → [B, L, D]."""
        b, l, f = ids.shape
        x = self.features(ids[:, :, :-1].reshape(b * l, f - 1)).view(b, l, -1)
        return x + self.vector_out(self.squeezed(ids))

    def norm(self, x, mask):
        return F.layer_norm(x, (self.width,)) * mask

    def trunk(self, ids, mask):
        """ids [B, L, F + 1], mask [B, L, 1] → normed [B, L, D], zero outside the sentences."""
        x = self.drop_words(self.embed(ids), self.p)
        for conv in self.convs:
            y = F.relu(conv(self.norm(x, mask)))
            x = x + self.drop_words(y, self.p)
        return self.norm(x, mask)

    def forward(self, ids, mask):
        """→ dict of scores; arcs [B, L, L+1] (column 0 is the root)."""
        h = self.trunk(ids, mask.unsqueeze(2))
        h = self.drop_words(h, self.p)
        b, l, _ = h.shape
        drop = lambda v: self.drop_words(v, self.p)
        dep = drop(F.relu(self.arc_dep(h)))
        head = drop(F.relu(self.arc_head(h)))
        heads = torch.cat([self.arc_root.expand(b, 1, -1), head], dim=1)
        arcs = self.arc_mix(dep) @ heads.transpose(1, 2)
        table = bucket_table(l)[1:]  # [L, L+1]
        arcs = arcs + self.dist_dep(h).gather(2, table.expand(b, l, l + 1))
        by_head = self.dist_head(h)  # [B, L, K]
        arcs = arcs + F.pad(by_head.gather(2, table[:, 1:].t().expand(b, l, l)).transpose(1, 2), (1, 0))
        outside = F.pad(mask, (1, 0), value=1.0) == 0
        arcs = arcs.masked_fill(outside.unsqueeze(1), -1e9)
        eye = F.pad(torch.eye(l, dtype=torch.bool), (1, 0))
        arcs = arcs.masked_fill(eye, -1e9)
        return {"upos": self.upos(h), "xpos": self.xpos(h), "names": self.names(h), "arcs": arcs, "h": h}

    def relations(self, h, heads):
        """Scores [B, L, R] of the relation to the given heads [B, L] (0 = root)."""
        b, l, _ = h.shape
        from_head = torch.cat([self.rel_root.expand(b, 1, -1), self.rel_head(h)], dim=1)
        chosen = from_head.gather(1, heads.unsqueeze(2).expand(b, l, REL))
        position = torch.arange(1, l + 1).expand(b, l)
        near = self.rel_dist[bucket_table(l)[position, heads]]
        z = F.relu(self.rel_dep(h) + chosen + near)
        return self.rel_out(self.drop_words(z, self.p))


class NameFinder(nn.Module):
    """Name tags from the network's first and last layer, the word vectors and the gazetteer's flags."""

    HIDDEN, LAST = 80, 64

    def __init__(self, width, n_names, n_flags):
        super().__init__()
        self.conv = Conv(width, 1, self.HIDDEN)
        self.words = Conv(width, 1, self.HIDDEN)
        self.vectors = Conv(VECTOR, 1, self.HIDDEN)
        # Row tap × flags + flag; flag 0 says nothing.
        self.flags = nn.Embedding(3 * n_flags, self.HIDDEN)
        nn.init.normal_(self.flags.weight, std=0.1)
        self.n_flags = n_flags
        self.second = Conv(self.HIDDEN, 1, self.LAST)
        self.out = nn.Linear(self.LAST, n_names)

    def forward(self, h, x, e, marks, mask):
        """h, x [B, L, D], e [B, L, VECTOR], marks [B, L, kinds], mask [B, L, 1] → [B, L, tags]."""
        drop = lambda v, p: F.dropout(v, p, self.training)
        z = self.conv(drop(h, 0.2)) + self.vectors(drop(e, 0.2)) + self.words(drop(x, 0.3))
        known = (marks > 0).unsqueeze(3).float()
        for tap in range(3):
            seen = (self.flags(marks + tap * self.n_flags) * known).sum(2) * mask
            z = z + (F.pad(seen, (0, 0, 1, 0))[:, :-1] if tap == 0 else seen if tap == 1 else F.pad(seen, (0, 0, 0, 1))[:, 1:])
        z = F.relu(self.second(drop(F.relu(z) * mask, 0.2)))
        return self.out(drop(z, 0.2))
