/**
 * exp, log and power with the same bits in every engine: only + - * / and bit patterns, which IEEE 754 fixes.
 * `Math.exp`, `Math.log` and `**` differ in the last bit between engines and between versions of one engine.
 *
 * Method: FreeBSD msun (fdlibm) e_exp.c and e_log.c, Sun Microsystems 1993: argument reduction to |r| <= ln2/2
 * and a polynomial in r² (exp), and log(1+f) by a polynomial in (f/(2+f))² (log). Error under 1 ulp.
 */

const buffer = new DataView(new ArrayBuffer(8));

const LN2_HI = 6.93147180369123816490e-1;
const LN2_LO = 1.90821492927058770002e-10;
const INV_LN2 = 1.44269504088896338700;

/** 2^n for every n that a scaling needs, exact; index n + 1074. */
const powersOfTwo = (() => {
  const table = new Float64Array(1074 + 1024);
  table[1074] = 1;
  for (let n = 1; n < 1024; n++) table[1074 + n] = table[1074 + n - 1] * 2;
  for (let n = 1; n <= 1074; n++) table[1074 - n] = table[1074 - n + 1] / 2;
  return table;
})();

/** e^x. Overflows to Infinity above 709.78, underflows to 0 below -745.13; NaN for NaN. */
export function exp(x: number): number {
  if (!(x >= -745.2)) return x < 0 ? 0 : NaN;
  if (x > 709.782712893384) return Infinity;
  const n = Math.floor(INV_LN2 * x + 0.5);
  const hi = x - n * LN2_HI;
  const lo = n * LN2_LO;
  const r = hi - lo;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.65339022054652515390e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (lo - (r * c) / (2 - c) - hi);
  // Two factors where one power of two would be subnormal or out of range, so that the result is rounded once.
  if (n < -1000) return y * powersOfTwo[n + 54 + 1074] * powersOfTwo[1074 - 54];
  if (n > 1000) return y * powersOfTwo[1074 + n - 54] * powersOfTwo[1074 + 54];
  return y * powersOfTwo[n + 1074];
}

/** Natural logarithm. -Infinity at 0, NaN below 0. */
export function log(x: number): number {
  if (x <= 0) return x === 0 ? -Infinity : NaN;
  if (!(x < Infinity)) return x;
  let k = 0;
  let scaled = x;
  if (x < 2.2250738585072014e-308) {
    scaled = x * 18014398509481984; // 2^54, for subnormals
    k = -54;
  }
  buffer.setFloat64(0, scaled);
  const high = buffer.getUint32(0);
  const mantissa = high & 0x000fffff;
  // Scales to [sqrt(2)/2, sqrt(2)).
  const shift = (mantissa + 0x95f64) & 0x100000;
  k += (high >>> 20) - 1023 + (shift >>> 20);
  buffer.setUint32(0, mantissa | (shift ^ 0x3ff00000));
  const f = buffer.getFloat64(0) - 1;
  if (f === 0) return k * LN2_HI + k * LN2_LO;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const t1 = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const t2 =
    z *
    (6.666666666666735130e-1 + w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return k * LN2_HI - (half - (s * (half + t1 + t2) + k * LN2_LO) - f);
}

/** base^power for a positive base, as exp(power ln base): relative error about 1e-15 times |power ln base|. */
export function power(base: number, exponent: number): number {
  return exp(exponent * log(base));
}
