"""Greedy heads, mended by Chu–Liu–Edmonds only where they are no tree with one root."""

import numpy as np


def decode(scores):
    """scores [n, n+1] (column 0 = root) → heads, 1-based with 0 = root."""
    heads = scores.argmax(axis=1)
    if is_tree(heads):
        return heads.tolist()
    n = len(heads)
    full = np.full((n + 1, n + 1), -1e9)
    full[1:] = scores
    roots = np.argsort(-scores[:, 0])[:3]
    best, best_score = None, -np.inf
    for root in roots:
        one = full.copy()
        one[1:, 0] = -1e9
        one[root + 1, 0] = scores[root, 0]
        found = chu_liu_edmonds(one)
        total = sum(one[d][found[d]] for d in range(1, n + 1))
        if total > best_score:
            best, best_score = found, total
    return [int(h) for h in best[1:]]


def is_tree(heads):
    if sum(1 for h in heads if h == 0) != 1:
        return False
    for i in range(len(heads)):
        at, steps = i + 1, 0
        while at != 0:
            at, steps = heads[at - 1], steps + 1
            if steps > len(heads):
                return False
    return True


def chu_liu_edmonds(scores):
    """scores[dependent][head], node 0 the root → heads of a best tree (heads[0] unused)."""
    n = len(scores)
    heads = scores.argmax(axis=1)
    heads[0] = -1
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    rest = [i for i in range(n) if not inside[i]]
    new = {v: i for i, v in enumerate(rest)}
    c = len(rest)
    small = np.full((c + 1, c + 1), -1e9)
    small[:c, :c] = scores[np.ix_(rest, rest)]
    inner = sum(scores[v][heads[v]] for v in cycle)
    enter, leave = {}, {}
    for v in rest:
        gain = [scores[u][v] - scores[u][heads[u]] for u in cycle]
        k = int(np.argmax(gain))
        small[c][new[v]], enter[v] = gain[k] + inner, cycle[k]
        if v != 0:
            k = int(np.argmax([scores[v][u] for u in cycle]))
            small[new[v]][c], leave[v] = scores[v][cycle[k]], cycle[k]
    small[0] = -1e9
    found = chu_liu_edmonds(small)
    out = heads.copy()
    for v in rest[1:]:
        h = found[new[v]]
        out[v] = leave[v] if h == c else rest[h]
    outside = rest[found[c]]
    out[enter[outside]] = outside
    return out


def find_cycle(heads):
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, at = [], start
        while at > 0 and state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if at > 0 and state[at] == 1:
            return path[path.index(at):]
        for v in path:
            state[v] = 2
    return []
