import { type RefObject, useEffect, useRef } from "react";

/** The form typed into last, of those that say `data-keeps-typed`: on a page with several, the one that is meant. */
export function useFormTypedInto(): RefObject<HTMLFormElement | null> {
  const typedInto = useRef<HTMLFormElement | null>(null);
  useEffect(() => {
    const remember = ({ target }: Event) => {
      const form = target instanceof Element ? target.closest<HTMLFormElement>("form[data-keeps-typed]") : null;
      if (form) typedInto.current = form;
    };
    document.addEventListener("input", remember);
    return () => document.removeEventListener("input", remember);
  }, []);
  return typedInto;
}
