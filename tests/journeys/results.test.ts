import { describe } from "vitest";
import { accepting } from "./accepting.ts";
import { comparing } from "./comparing.ts";
import { deciding } from "./deciding.ts";
import { doubting } from "./doubting.ts";
import { drawing } from "./drawing.ts";
import { explaining } from "./explaining.ts";
import { learning } from "./learning.ts";
import { perspectives } from "./perspectives.ts";
import { presenting } from "./presenting.ts";
import { printing } from "./printing.ts";
import { redrawing } from "./redrawing.ts";
import { saying } from "./saying.ts";
import { setting } from "./setting.ts";
import { touring } from "./touring.ts";
import { trying } from "./trying.ts";

/** What people do with results: take them apart, say them, show them, print them, compare them, try what if, and draw. */
const here = setting();

describe("perspectives", () => perspectives(here));
describe("saying", () => saying(here));
describe("explaining", () => explaining(here));
describe("presenting", () => presenting(here));
describe("printing", () => printing(here));
describe("comparing", () => comparing(here));
describe("trying", () => trying(here));
describe("touring", () => touring(here));
describe("accepting", () => accepting(here));
describe("doubting", () => doubting(here));
describe("drawing", () => drawing(here));
describe("deciding", () => deciding(here));
describe("redrawing", () => redrawing(here));
describe("learning", () => learning(here));
