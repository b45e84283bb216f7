export const doubtEn = {
  drawing: "Working out how sure it is …",
  failed: "How sure it is could not be worked out. Nothing is lost; try again.",
  again: "Try again",
  refused: "How sure it is cannot be said until this is put right in the appraisal:",
} as const;
