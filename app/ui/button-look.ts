import { tv } from "tailwind-variants/lite";

/**
 * The looks a button and a link that acts as a button share. One `primary` per screen; `hero` is the saffron action
 * on the deep ground; `onDeep` its quiet neighbour; `destroy` is the `primary` of a page that ends something for good;
 * `quiet` and `danger` read as links.
 */
export const buttonLook = tv({
  base: "inline-flex min-h-control cursor-pointer items-center justify-center gap-2 rounded-control border-control text-center font-semibold transition-colors duration-fast print:hidden",
  variants: {
    look: {
      primary: "border-xezer bg-xezer px-button-inset text-on-xezer hover:border-xezer-strong hover:bg-xezer-strong",
      secondary:
        "border-xezer bg-surface px-button-inset text-xezer hover:border-xezer-strong hover:bg-xezer-tint hover:text-xezer-strong",
      hero: "border-zeferan bg-zeferan px-button-inset text-on-zeferan hover:border-on-deep hover:bg-on-deep",
      onDeep: "border-on-deep2 bg-transparent px-button-inset text-on-deep hover:border-on-deep hover:bg-deep-line",
      destroy: "border-nar bg-nar px-button-inset text-on-nar hover:border-nar-strong hover:bg-nar-strong",
      quiet: "link border-x-0 border-transparent bg-transparent",
      danger:
        "border-x-0 border-transparent bg-transparent text-nar underline decoration-1 underline-offset-[0.22em] hover:text-nar-strong hover:decoration-2",
    },
    width: {
      /** As wide as its words. */
      hug: "",
      /** The whole width on phones, its words elsewhere. */
      phone: "w-full tablet:w-auto",
      full: "w-full",
    },
  },
  defaultVariants: { look: "primary", width: "phone" },
});

export type ButtonLook = "primary" | "secondary" | "hero" | "onDeep" | "destroy" | "quiet" | "danger";
export type ButtonWidth = "hug" | "phone" | "full";
