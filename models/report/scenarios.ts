import { barsPicture } from "./bars.ts";
import type { Picture } from "./picture.ts";

/** One scenario's net present value to society, in words too; the main appraisal is the one that differs in nothing. */
export type ScenarioBar = Readonly<{
  /** As the page's address names it. */
  scenario: string;
  name: string;
  differs: string | undefined;
  /** Undefined where it is not known or still to be computed: `shown` then says why. */
  npv: number | undefined;
  shown: string;
}>;

/** Net present values of the scenarios under each other from one zero line; each number opens in its own scenario. */
export const scenariosPicture = (scenarios: readonly ScenarioBar[], width: number): Picture =>
  barsPicture(
    scenarios.map(({ scenario, name, differs, npv, shown }) => ({
      name,
      under: differs,
      value: npv,
      shown,
      door: { figure: "/society/npv", scenario, name },
      tone: differs === undefined ? "inkQuiet" : "accent",
      isBold: true,
    })),
    width,
  );
