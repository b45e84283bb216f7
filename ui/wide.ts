import { useMediaQuery } from "@mantine/hooks";

/** Whether there is room for a column beside the content, as the style sheets have it. */
export const useIsWide = (): boolean => useMediaQuery("(min-width: 900px)", true, { getInitialValueInEffect: false });
