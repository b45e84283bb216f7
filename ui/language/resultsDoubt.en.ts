export const doubtEn = {
  drawing: "Working out how sure it is …",
  failed: "How sure it is could not be worked out. Nothing is lost; try again.",
  again: "Try again",
  refused: "How sure it is cannot be said until this is put right in the appraisal:",
  file: "how-sure",
  measured:
    "Each dot is one of 100 conceivable outcomes. Net present value to society, {{unit}}, present value in {{baseYear}} at {{priceYear}} prices.",
  level: "Of 100 outcomes",
  lower: "{{of100}} are lower",
  npv: "Net present value",
  counting: "working out how sure …",
} as const;
