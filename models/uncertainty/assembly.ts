/**
 * WebAssembly in its binary form: as much of it as loops over lanes need (WebAssembly Core Specification 2.0, chapter 5). Code is the
 * bytes of its instructions, operands before what takes them.
 */
export type Code = readonly number[];

const types = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;
type Type = keyof typeof types;

/** A parameter or a local of a function. */
export type Variable = Readonly<{ get: Code; set(value: Code): Code; with(value: Code): Code }>;

const unsigned = (whole: number): Code =>
  whole < 0x80 ? [whole] : [(whole & 0x7f) | 0x80, ...unsigned(Math.floor(whole / 0x80))];

const signed = (whole: number): Code =>
  whole >= -0x40 && whole < 0x40 ? [whole & 0x7f] : [(whole & 0x7f) | 0x80, ...signed(whole >> 7)];

const vector = (operation: number): Code => [0xfd, ...unsigned(operation)];
/** How an address is aligned: a hint, of no consequence. */
const ANYHOW = 0;
const reach = (offset: number): Code => [ANYHOW, ...unsigned(offset)];

type Binary = (one: Code, other: Code) => Code;
const binary =
  (operation: Code): Binary =>
  (one, other) => [...one, ...other, ...operation];
const unary =
  (operation: Code) =>
  (of: Code): Code => [...of, ...operation];

export const i32 = {
  constant: (value: number): Code => [0x41, ...signed(value)],
  add: binary([0x6a]),
  /** Without regard to sign. */
  isLess: binary([0x49]),
};

/** 128 bits, as what the operation takes them to be. */
export const v128 = {
  load: (address: Code, offset = 0): Code => [...address, ...vector(0x00), ...reach(offset)],
  /** 64 bits, the upper half 0. */
  loadHalf: (address: Code, offset = 0): Code => [...address, ...vector(0x5d), ...reach(offset)],
  /** 32 bits, four times. */
  loadQuarters: (address: Code, offset = 0): Code => [...address, ...vector(0x09), ...reach(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [...address, ...value, ...vector(0x0b), ...reach(offset)],
  not: unary(vector(0x4d)),
  and: binary(vector(0x4e)),
  or: binary(vector(0x50)),
  xor: binary(vector(0x51)),
};

export const i32x4 = {
  splat: unary(vector(0x11)),
  lane: (of: Code, lane: number): Code => [...of, ...vector(0x1b), lane],
  shiftLeft: binary(vector(0xab)),
  /** The sign comes in from the left. */
  shiftSigned: binary(vector(0xac)),
};

export const i64x2 = {
  /** Of a whole number of 32 bits without sign. */
  splat: unary([0xad, ...vector(0x12)]),
  constant: (value: bigint): Code => [...vector(0x0c), ...new Uint8Array(BigUint64Array.of(value, value).buffer)],
  shiftLeft: binary(vector(0xcb)),
  shiftRight: binary(vector(0xcd)),
  add: binary(vector(0xce)),
  subtract: binary(vector(0xd1)),
  /** Of the lower two of four whole numbers without sign. */
  fromWhole: unary(vector(0xc9)),
};

export const f64x2 = {
  splat: unary(vector(0x14)),
  constant: (value: number): Code => [...vector(0x0c), ...new Uint8Array(Float64Array.of(value, value).buffer)],
  add: binary(vector(0xf0)),
  subtract: binary(vector(0xf1)),
  multiply: binary(vector(0xf2)),
  divide: binary(vector(0xf3)),
  size: unary(vector(0xec)),
  /** All bits of a lane, or none. */
  isLess: binary(vector(0x49)),
  least: binary(vector(0xf4)),
  most: binary(vector(0xf5)),
  /** `other < one ? other : one`, and `one < other ? other : one`. */
  lesser: binary(vector(0xf6)),
  larger: binary(vector(0xf7)),
  /** Of the lower two of four whole numbers. */
  fromWhole: unary(vector(0xfe)),
  /** The first of each, the second of each. */
  firsts: (one: Code, other: Code): Code => [...one, ...other, ...vector(0x0d), ...bytesOf(0, 2)],
  seconds: (one: Code, other: Code): Code => [...one, ...other, ...vector(0x0d), ...bytesOf(1, 3)],
};

const bytesOf = (...lanes: readonly number[]): Code =>
  lanes.flatMap((lane) => Array.from({ length: 8 }, (_, byte) => 8 * lane + byte));

/** The body, again and again while what it ends with is not 0. At least once. */
const repeated = (body: Code): Code => [0x03, 0x40, ...body, 0x0d, 0x00, 0x0b];

/** For `at` from `first` in steps up to `end`, of which there is at least one. */
export const loop = (at: Variable, end: Variable, step: number, body: Code, first = 0): Code => [
  ...at.set(i32.constant(first)),
  ...repeated([...body, ...i32.isLess(at.with(i32.add(at.get, i32.constant(step))), end.get)]),
];

/** By name, in their order. */
type Types = Readonly<Record<string, Type>>;
type Variables<T extends Types> = { readonly [K in keyof T]: Variable };

export type Made = Readonly<{ parameters: readonly Type[]; locals: readonly Type[]; body: Code }>;

/** A function that gives nothing. */
export const defined = <P extends Types, L extends Types>(
  parameters: P,
  locals: L,
  body: (variables: Variables<P & L>) => Code,
): Made => {
  const variables = Object.fromEntries(
    [...Object.keys(parameters), ...Object.keys(locals)].map((key, place): [string, Variable] => [
      key,
      {
        get: [0x20, ...unsigned(place)],
        set: (value) => [...value, 0x21, ...unsigned(place)],
        with: (value) => [...value, 0x22, ...unsigned(place)],
      },
    ]),
  ) as Variables<P & L>;
  return { parameters: Object.values(parameters), locals: Object.values(locals), body: body(variables) };
};

const counted = (parts: readonly Code[]): Code => [...unsigned(parts.length), ...parts.flat()];
const sized = (bytes: Code): Code => [...unsigned(bytes.length), ...bytes];
const section = (id: number, content: Code): Code => [id, ...sized(content)];
const named = (name: string): Code => sized([...new TextEncoder().encode(name)]);

/** A module of functions, by name, over a memory that it is given as `lanes.memory`. */
export const assembled = (functions: Readonly<Record<string, Made>>): Uint8Array<ArrayBuffer> => {
  const made = Object.values(functions);
  const typed = ({ parameters }: Made): Code => [0x60, ...counted(parameters.map((type) => [types[type]])), 0x00];
  const coded = ({ locals, body }: Made): Code =>
    sized([...counted(locals.map((type) => [0x01, types[type]])), ...body, 0x0b]);
  const exported = (name: string, place: number): Code => [...named(name), 0x00, ...unsigned(place)];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, counted(made.map(typed))),
    ...section(2, counted([[...named("lanes"), ...named("memory"), 0x02, 0x00, 0x00]])),
    ...section(3, counted(made.map((_, place) => unsigned(place)))),
    ...section(7, counted(Object.keys(functions).map(exported))),
    ...section(10, counted(made.map(coded))),
  ]);
};
