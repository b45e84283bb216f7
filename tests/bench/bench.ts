import { doubting } from "./doubting.ts";
import { engine } from "./engine.ts";
import { keeping } from "./keeping.ts";
import { reporting } from "./reporting.ts";
import { simulating } from "./simulating.ts";
import { sliding } from "./sliding.ts";
import { typing } from "./typing.ts";

const parts = {
  engine,
  simulating: () => simulating(process.cwd()),
  typing,
  sliding,
  doubting,
  reporting,
  keeping: () => keeping(process.cwd()),
} as const;

/** The parts that are asked for by name, in the order asked; all of them where none is. */
const asked = process.argv.slice(2);
for (const name of asked)
  if (!Object.hasOwn(parts, name)) throw new Error(`there is no part ${name}: ${Object.keys(parts).join(", ")}`);
for (const name of asked.length > 0 ? asked : Object.keys(parts)) await parts[name as keyof typeof parts]();
