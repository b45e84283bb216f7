import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { access } from "./access.ts";
import { beginning } from "./beginning.ts";
import { launch, type Running, startServer } from "./browser.ts";
import { everyField } from "./everyField.ts";
import { failing } from "./failing.ts";
import { finding } from "./finding.ts";
import { keeping } from "./keeping.ts";
import { keyboard } from "./keyboard.ts";
import { meeting } from "./meeting.ts";
import { panel } from "./panel.ts";
import { pasting } from "./pasting.ts";
import { reading } from "./reading.ts";
import { turning } from "./turning.ts";
import { writing } from "./writing.ts";

/** One server and one browser for all journeys: starting them is what takes the time. */
let browser: Browser;
let running: Running;

beforeAll(async () => {
  [browser, running] = await Promise.all([launch(), startServer()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await running?.stop();
});

const setting = { browser: () => browser, origin: () => running.origin };

describe("reading", () => reading(setting));
describe("turning", () => turning(setting));
describe("failing", () => failing(setting));
describe("finding", () => finding(setting));
describe("beginning", () => beginning(setting));
describe("writing", () => writing(setting));
describe("every field", () => everyField(setting));
describe("pasting", () => pasting(setting));
describe("panel", () => panel(setting));
describe("keeping", () => keeping(setting));
describe("meeting", () => meeting(setting));
describe("the keyboard alone", () => keyboard(setting));
describe("access", () => access(setting));
