import type { Appraisal } from "../../models/appraisal.ts";
import type { Read } from "./central.ts";

/** Discount factors: the step from year k − 1 to k uses the last band that has begun, before the base year the first. */
export const discountOf = ({ settings }: Appraisal, read: Read): ((year: number) => number) => {
  const { baseYear, discounting } = settings;
  const rateOfStep = (k: number) =>
    read(discounting.schedule.findLast(({ fromYear }) => fromYear <= Math.max(k, 0))!.rate);
  const compounded = (years: number) => {
    let factor = (1 + rateOfStep(0)) ** Math.max(-years, 0);
    for (let k = 1; k <= years; k++) factor /= 1 + rateOfStep(k);
    return factor;
  };
  const factorAt = (t: number) => {
    if (discounting.timing === "yearEnd") return compounded(t + 1);
    return compounded(t) * (discounting.timing === "yearMiddle" ? (1 + rateOfStep(t + 1)) ** -0.5 : 1);
  };
  const found = new Map<number, number>();
  return (year) => {
    const factor = found.get(year) ?? factorAt(year - baseYear);
    found.set(year, factor);
    return factor;
  };
};
