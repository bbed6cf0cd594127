import type { ComponentProps } from "react";
import { DenseFrame } from "./dense-frame";
import { StaffMenu, type StaffMenuProps } from "./staff-menu";

type StaffFrameProps = StaffMenuProps & Omit<ComponentProps<typeof DenseFrame>, "home" | "menu">;

/** The frame of staff who run cohorts. */
export function StaffFrame({ links, current, counts, ...frame }: StaffFrameProps) {
  return <DenseFrame {...frame} home={links.today} menu={<StaffMenu {...{ links, current, counts }} />} />;
}
