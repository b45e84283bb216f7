import { describe } from "vitest";
import { access } from "./access.ts";
import { beginning } from "./beginning.ts";
import { comparing } from "./comparing.ts";
import { explaining } from "./explaining.ts";
import { failing } from "./failing.ts";
import { finding } from "./finding.ts";
import { perspectives } from "./perspectives.ts";
import { presenting } from "./presenting.ts";
import { printing } from "./printing.ts";
import { reading } from "./reading.ts";
import { saying } from "./saying.ts";
import { setting } from "./setting.ts";
import { touring } from "./touring.ts";
import { trying } from "./trying.ts";
import { turning } from "./turning.ts";

/** What people do who read, look for and begin; and what everyone must be able to use. */
const here = setting();

describe("reading", () => reading(here));
describe("perspectives", () => perspectives(here));
describe("saying", () => saying(here));
describe("comparing", () => comparing(here));
describe("explaining", () => explaining(here));
describe("presenting", () => presenting(here));
describe("touring", () => touring(here));
describe("turning", () => turning(here));
describe("failing", () => failing(here));
describe("finding", () => finding(here));
describe("beginning", () => beginning(here));
describe("access", () => access(here));
describe("printing", () => printing(here));
describe("trying", () => trying(here));
