import { type KernelName, kernelBytes } from "./kernels.ts";
import { once } from "./source.ts";

type Kernel = (...numbers: readonly number[]) => void;
export type Kernels = Readonly<Record<KernelName, Kernel>>;

/**
 * Where the columns, tables and points of a program lie. Where the machine has WebAssembly it is memory that kernels work in, by a
 * number's `byteOffset`; without (a browser may forbid it) the same loops in TypeScript give the same bytes.
 */
export type Lanes = Readonly<{
  kernels: Kernels | undefined;
  /** Each is given room once; more than was asked for throws. */
  numbers(count: number): Float64Array;
  points(count: number): Uint32Array;
  /** The same, all room given back: undefined where it is less than so many bytes. What was in it may not be used any more. */
  anew(bytes: number): Lanes | undefined;
}>;

const compiled = once((): WebAssembly.Module | undefined => {
  try {
    return new WebAssembly.Module(kernelBytes());
  } catch {
    return undefined; // None, or its code is not to be run here.
  }
});

const BESIDE = 16;
/** Bytes of a page of such memory. */
const PAGE = 65_536;
const rounded = (bytes: number): number => Math.ceil(bytes / BESIDE) * BESIDE;

/** Room for so many bytes, each array of them rounded up to 16. */
export const lanesFor = (bytes: number): Lanes => {
  const module = compiled();
  const memory = module && memoryOf(bytes);
  const buffer = memory?.buffer ?? new ArrayBuffer(bytes);
  return lanesIn(
    buffer,
    memory && (new WebAssembly.Instance(module, { lanes: { memory } }).exports as unknown as Kernels),
  );
};

const lanesIn = (buffer: ArrayBuffer, kernels: Kernels | undefined): Lanes => {
  let next = 0;
  const taken = (size: number): number => {
    const from = next;
    next += rounded(size);
    return from;
  };
  return {
    kernels,
    numbers: (count) => new Float64Array(buffer, taken(8 * count), count),
    points: (count) => new Uint32Array(buffer, taken(4 * count), count),
    anew: (bytes) => (bytes <= buffer.byteLength ? lanesIn(buffer, kernels) : undefined),
  };
};

/** Undefined where the machine has no more of it: a page may hold some hundred such memories, however small. */
const memoryOf = (bytes: number): WebAssembly.Memory | undefined => {
  try {
    return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  } catch {
    return undefined;
  }
};
