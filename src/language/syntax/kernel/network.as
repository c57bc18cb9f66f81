// The network's arithmetic, in AssemblyScript with SIMD. Compiled by build.mjs into wasm.ts.
//
// Weights and activations are 16-bit integers multiplied into 32-bit sums, which are exact in any
// order; the rest is single precision without fused operations. So every machine gets the same bytes.
// All arguments named after buffers are byte addresses; rows are `width` values, one a word.

/** Sums of feature rows. ids: [words × tables] row numbers; table: int8 rows; out: f32 rows. */
export function embed(ids: i32, tables: i32, table: i32, scales: i32, out: i32, words: i32, width: i32): void {
  for (let w = 0; w < words; w++) {
    const row = out + w * width * 4;
    memory.fill(row, 0, width * 4);
    for (let t = 0; t < tables; t++) {
      const id = load<i32>(ids + (w * tables + t) * 4);
      const from = table + id * width;
      const scale = f32x4.splat(load<f32>(scales + id * 4));
      for (let c = 0; c < width; c += 8) {
        const v = v128.load_ext<i8>(from + c);
        const at = row + c * 4;
        const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(v));
        const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(v));
        v128.store(at, f32x4.add(v128.load(at), f32x4.mul(low, scale)));
        v128.store(at + 16, f32x4.add(v128.load(at + 16), f32x4.mul(high, scale)));
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function sum4(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

// @ts-ignore: decorator
@inline
function toShorts(a: v128, b: v128): v128 {
  return i16x8.narrow_i32x4_s(
    i32x4.trunc_sat_f32x4_s(f32x4.nearest(a)),
    i32x4.trunc_sat_f32x4_s(f32x4.nearest(b)),
  );
}

/**
 * Rows to mean 0 and variance 1, times `unit`, as int16. `units` gets 1/unit for every row. Eight
 * rows of zeros follow: what a convolution sees beyond the sentence's end.
 */
export function norm(x: i32, out: i32, units: i32, words: i32, width: i32, unit: f32): void {
  const n = <f32>width;
  for (let w = 0; w < words; w++) {
    const from = x + w * width * 4;
    const to = out + w * width * 2;
    let sum = f32x4.splat(0);
    for (let c = 0; c < width * 4; c += 16) sum = f32x4.add(sum, v128.load(from + c));
    const mean = f32x4.splat(sum4(sum) / n);
    let squares = f32x4.splat(0);
    for (let c = 0; c < width * 4; c += 16) {
      const d = f32x4.sub(v128.load(from + c), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const factor = f32x4.splat(unit / sqrt<f32>(sum4(squares) / n + 1e-5));
    for (let c = 0; c < width; c += 8) {
      const a = f32x4.mul(f32x4.sub(v128.load(from + c * 4), mean), factor);
      const b = f32x4.mul(f32x4.sub(v128.load(from + c * 4 + 16), mean), factor);
      v128.store(to + c * 2, toShorts(a, b));
    }
    store<f32>(units + w * 4, <f32>1 / unit);
  }
  memory.fill(out + words * width * 2, 0, 8 * width * 2);
}

// @ts-ignore: decorator
@inline
function stepOf(most: v128): f32 {
  // What one step of 16 bits is worth where these are the largest values.
  const top = max<f32>(
    max<f32>(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max<f32>(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
  return top > 0 ? top / 32000 : <f32>1;
}

/** Rows to int16, each by its own largest value; `units` gets what one step is worth. */
export function quantise(x: i32, out: i32, units: i32, words: i32, width: i32): void {
  for (let w = 0; w < words; w++) {
    const from = x + w * width * 4;
    const to = out + w * width * 2;
    let most = f32x4.splat(0);
    for (let c = 0; c < width * 4; c += 16) most = f32x4.max(most, f32x4.abs(v128.load(from + c)));
    const unit = stepOf(most);
    const factor = f32x4.splat(<f32>1 / unit);
    for (let c = 0; c < width; c += 8) {
      const a = f32x4.mul(v128.load(from + c * 4), factor);
      const b = f32x4.mul(v128.load(from + c * 4 + 16), factor);
      v128.store(to + c * 2, toShorts(a, b));
    }
    store<f32>(units + w * 4, unit);
  }
}

/** Rows to int16, all by their largest value, so that a convolution may read several at once. A row of zeros follows. */
export function shorten(x: i32, out: i32, units: i32, words: i32, width: i32): void {
  const values = words * width;
  let most = f32x4.splat(0);
  for (let at = 0; at < values; at += 4) most = f32x4.max(most, f32x4.abs(v128.load(x + at * 4)));
  const unit = stepOf(most);
  const factor = f32x4.splat(<f32>1 / unit);
  for (let at = 0; at < values; at += 8) {
    const a = f32x4.mul(v128.load(x + at * 4), factor);
    const b = f32x4.mul(v128.load(x + at * 4 + 16), factor);
    v128.store(out + at * 2, toShorts(a, b));
  }
  for (let w = 0; w < words; w++) store<f32>(units + w * 4, unit);
  memory.fill(out + values * 2, 0, width * 2);
}

// @ts-ignore: decorator
@inline
function across(a: v128, b: v128, c: v128, d: v128): v128 {
  // [sum of a, sum of b, sum of c, sum of d]
  const ab = i32x4.add(i32x4.shuffle(a, b, 0, 4, 2, 6), i32x4.shuffle(a, b, 1, 5, 3, 7));
  const cd = i32x4.add(i32x4.shuffle(c, d, 0, 4, 2, 6), i32x4.shuffle(c, d, 1, 5, 3, 7));
  return i32x4.add(i64x2.shuffle(ab, cd, 0, 2), i64x2.shuffle(ab, cd, 1, 3));
}

/** int8 [outs × inputs] → int16 in the order in which `dense` reads: [outs / 4][inputs / 8][4][8]. */
export function widen(from: i32, to: i32, outs: i32, inputs: i32): void {
  for (let block = 0; block < outs; block += 4) {
    for (let k = 0; k < inputs; k += 8) {
      for (let o = 0; o < 4; o++) {
        v128.store(to, v128.load_ext<i8>(from + (block + o) * inputs + k));
        to += 16;
      }
    }
  }
}

/** What happens to a finished sum. */
const PLAIN = 0, RELU = 1, RELU_ADD = 2, ADD = 3;

// @ts-ignore: decorator
@inline
function finish(sums: v128, scale: v128, bias: v128, unit: f32, to: i32, mode: i32): void {
  let v = f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sums), scale), f32x4.splat(unit)), bias);
  if (mode == RELU || mode == RELU_ADD) v = f32x4.max(v, f32x4.splat(0));
  if (mode >= RELU_ADD) v = f32x4.add(v, v128.load(to));
  v128.store(to, v);
}

/**
 * Dense layer or convolution. x: int16 rows of `width` values (with rows of zeros around them where
 * taps > 1), `width` a multiple of 16; weights: int16, [outs / 4][taps × width / 8][4][8], so that the
 * inner loop reads straight on; out: f32 rows of `stride` values. Works on two words and four outputs
 * at once; `outs` is a multiple of 4, and one row past the last may be written.
 */
export function dense(
  x: i32, units: i32, weights: i32, scales: i32, biases: i32, out: i32,
  words: i32, width: i32, taps: i32, dilation: i32, outs: i32, stride: i32, mode: i32,
): void {
  const rowBytes = width * 2;
  let p = weights;
  for (let o = 0; o < outs; o += 4) {
    const scale = v128.load(scales + o * 4);
    const bias = v128.load(biases + o * 4);
    const block = p;
    for (let w = 0; w < words; w += 2) {
      p = block;
      let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0;
      let b0 = a0, b1 = a0, b2 = a0, b3 = a0;
      for (let tap = 0; tap < taps; tap++) {
        let xa = x + (w + (tap - (taps >> 1)) * dilation) * rowBytes;
        let xb = xa + rowBytes;
        const end = xb;
        while (xa < end) {
          let va = v128.load(xa), vb = v128.load(xb);
          const p0 = v128.load(p), p1 = v128.load(p, 16), p2 = v128.load(p, 32), p3 = v128.load(p, 48);
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(va, p0));
          b0 = i32x4.add(b0, i32x4.dot_i16x8_s(vb, p0));
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(va, p1));
          b1 = i32x4.add(b1, i32x4.dot_i16x8_s(vb, p1));
          a2 = i32x4.add(a2, i32x4.dot_i16x8_s(va, p2));
          b2 = i32x4.add(b2, i32x4.dot_i16x8_s(vb, p2));
          a3 = i32x4.add(a3, i32x4.dot_i16x8_s(va, p3));
          b3 = i32x4.add(b3, i32x4.dot_i16x8_s(vb, p3));
          va = v128.load(xa, 16);
          vb = v128.load(xb, 16);
          const q0 = v128.load(p, 64), q1 = v128.load(p, 80), q2 = v128.load(p, 96), q3 = v128.load(p, 112);
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(va, q0));
          b0 = i32x4.add(b0, i32x4.dot_i16x8_s(vb, q0));
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(va, q1));
          b1 = i32x4.add(b1, i32x4.dot_i16x8_s(vb, q1));
          a2 = i32x4.add(a2, i32x4.dot_i16x8_s(va, q2));
          b2 = i32x4.add(b2, i32x4.dot_i16x8_s(vb, q2));
          a3 = i32x4.add(a3, i32x4.dot_i16x8_s(va, q3));
          b3 = i32x4.add(b3, i32x4.dot_i16x8_s(vb, q3));
          xa += 32;
          xb += 32;
          p += 128;
        }
      }
      const to = out + (w * stride + o) * 4;
      finish(across(a0, a1, a2, a3), scale, bias, load<f32>(units + w * 4), to, mode);
      finish(across(b0, b1, b2, b3), scale, bias, load<f32>(units + w * 4 + 4), to + stride * 4, mode);
    }
  }
}

/**
 * Scores of every head for every word. query, key: f32 rows of `width`; key's row -1 is the root's.
 * byWord, byHead: f32 rows of `stride` with the preference for a distance bucket; buckets: i32 by
 * head − word + words' maximum. out: [words × (words + 1)], column 0 is the root.
 */
export function arcs(
  query: i32, key: i32, width: i32, byWord: i32, byHead: i32, stride: i32,
  buckets: i32, rootBucket: i32, out: i32, words: i32,
): void {
  for (let i = 0; i < words; i++) {
    const q = query + i * width * 4;
    const mine = byWord + i * stride * 4;
    for (let j = -1; j < words; j++) {
      const k = key + j * width * 4;
      let sum = f32x4.splat(0);
      for (let c = 0; c < width * 4; c += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(q + c), v128.load(k + c)));
      let score = sum4(sum);
      if (j < 0) score += load<f32>(mine + rootBucket * 4);
      else if (i == j) score = -1e9;
      else {
        const bucket = load<i32>(buckets + (j - i) * 4);
        score += load<f32>(mine + bucket * 4) + load<f32>(byHead + (j * stride + bucket) * 4);
      }
      store<f32>(out + (i * (words + 1) + j + 1) * 4, score);
    }
  }
}

/** Word + its head + their distance, then ReLU. heads: i32, -1 is the root. In place on `word`. */
export function pair(
  word: i32, head: i32, width: i32, distance: i32, buckets: i32, rootBucket: i32, heads: i32, words: i32,
): void {
  for (let i = 0; i < words; i++) {
    const h = load<i32>(heads + i * 4);
    const bucket = h < 0 ? rootBucket : load<i32>(buckets + (h - i) * 4);
    const a = word + i * width * 4;
    const b = head + h * width * 4;
    const d = distance + bucket * width * 4;
    for (let c = 0; c < width * 4; c += 16) {
      const v = f32x4.add(f32x4.add(v128.load(a + c), v128.load(b + c)), v128.load(d + c));
      v128.store(a + c, f32x4.max(v, f32x4.splat(0)));
    }
  }
}

/** Column of the largest value of every row; the first of equals. */
export function best(scores: i32, stride: i32, columns: i32, out: i32, rows: i32): void {
  for (let r = 0; r < rows; r++) {
    const row = scores + r * stride * 4;
    let at = 0;
    let top = load<f32>(row);
    for (let c = 1; c < columns; c++) {
      const v = load<f32>(row + c * 4);
      if (v > top) {
        top = v;
        at = c;
      }
    }
    store<i32>(out + r * 4, at);
  }
}
