import { createContext, useContext } from "react";

/** What the inline scripts of this answer carry. Empty in the browser, which hides it from the page on purpose. */
export const NonceContext = createContext("");

export const useNonce = () => useContext(NonceContext);
