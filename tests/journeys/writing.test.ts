import { describe } from "vitest";
import { believing } from "./believing.ts";
import { everyField } from "./everyField.ts";
import { keeping } from "./keeping.ts";
import { keyboard } from "./keyboard.ts";
import { meeting } from "./meeting.ts";
import { panel } from "./panel.ts";
import { pasting } from "./pasting.ts";
import { setting } from "./setting.ts";
import { writing } from "./writing.ts";

/** What people do who write: alone, with others, without a network, by keyboard. */
const here = setting();

describe("the keyboard alone", () => keyboard(here));
describe("writing", () => writing(here));
describe("every field", () => everyField(here));
describe("how sure a number is", () => believing(here));
describe("pasting", () => pasting(here));
describe("panel", () => panel(here));
describe("keeping", () => keeping(here));
describe("meeting", () => meeting(here));
