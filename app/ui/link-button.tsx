import type { ReactNode } from "react";
import { Anchor, type AnchorProps } from "./anchor";
import { type ButtonLook, type ButtonWidth, buttonLook } from "./button-look";

type LinkButtonProps = AnchorProps & { look?: ButtonLook; width?: ButtonWidth; icon?: ReactNode };

/** A link with the weight of a button: it leads somewhere, it changes nothing. */
export function LinkButton({ look, width, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Anchor className={buttonLook({ look, width, className })} {...rest}>
      {icon}
      {children}
    </Anchor>
  );
}
