export const saySv = {} as const;
