export const doubtEn = {
  drawing: "Working out how sure it is …",
  failed: "How sure it is could not be worked out. Nothing is lost; try again.",
  again: "Try again",
  refused: "How sure it is cannot be said until this is put right in the appraisal:",
  file: "how-sure",
  measured:
    "Each dot is 1 case of 100. Net present value to society, {{unit}}, present value in {{baseYear}} at {{priceYear}} prices.",
  case: "In a case, every uncertain assumption has been given one of the values it may have, more often a likely one than an unlikely one.",
  level: "Of 100 cases",
  lower: "{{of100}} are lower",
  npv: "Net present value",
  counting: "working out how sure …",
} as const;
