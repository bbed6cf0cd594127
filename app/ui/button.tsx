import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { type ButtonLook, type ButtonWidth, buttonLook } from "./button-look";

type ButtonProps = Omit<ComponentPropsWithoutRef<"button">, "disabled"> & {
  look?: ButtonLook;
  width?: ButtonWidth;
  icon?: ReactNode;
  /** The form it belongs to is being sent. The button stays in reach: a second press is the server's to refuse. */
  pending?: boolean;
  /** What it says meanwhile: "Göndərilir…". */
  pendingText?: string;
};

/** A button is never disabled: pressed too early, the page says what is missing. */
export function Button(props: ButtonProps) {
  const { look, width, icon, pending = false, pendingText, className, children, type = "submit", ...rest } = props;
  return (
    <button type={type} aria-busy={pending || undefined} className={buttonLook({ look, width, className })} {...rest}>
      {icon}
      {pending ? (pendingText ?? children) : children}
    </button>
  );
}
