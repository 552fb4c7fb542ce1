/** sfc32 of Chris Doty-Humphrey: 32 bits a step, seeded with three words and stirred 12 times. */
export class Rng {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  constructor(seed: number, key: number, index: number) {
    this.a = seed | 0;
    this.b = key | 0;
    this.c = index | 0;
    this.counter = 1;
    for (let i = 0; i < 12; i++) this.bits();
  }

  private bits(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return t >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    return this.bits() / 4294967296;
  }

  /** A whole number in [0, n). */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  /** True with probability p. */
  chance(p: number): boolean {
    return this.next() < p;
  }
}

/** The generator of one named concern of one unit: its numbers depend on nothing else, so order never matters. */
export function stream(seed: number, name: string, index = 0): Rng {
  return new Rng(seed, hash(name), index);
}

/** The generators of a concern whose name is put together at run time, and so only once. */
export function streams(name: string): (seed: number, index: number) => Rng {
  const key = hash(name);
  return (seed, index) => new Rng(seed, key, index);
}

/** FNV-1a, 32 bits. */
function hash(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h;
}
