import { useEffect } from "react";

/** The tab's title, "Sida – Samvinst"; what is read first when a page is opened. */
export const useTitle = (title: string | undefined): void => {
  useEffect(() => {
    document.title = title ? `${title} – Samvinst` : "Samvinst";
  }, [title]);
};
