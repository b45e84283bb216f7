import { describe } from "vitest";
import { access } from "./access.ts";
import { beginning } from "./beginning.ts";
import { failing } from "./failing.ts";
import { finding } from "./finding.ts";
import { reading } from "./reading.ts";
import { reporting } from "./reporting.ts";
import { setting } from "./setting.ts";
import { turning } from "./turning.ts";

/** What people do who read, look for and begin; and what everyone must be able to use. */
const here = setting();

describe("reading", () => reading(here));
describe("turning", () => turning(here));
describe("failing", () => failing(here));
describe("finding", () => finding(here));
describe("beginning", () => beginning(here));
describe("reporting", () => reporting(here));
describe("access", () => access(here));
