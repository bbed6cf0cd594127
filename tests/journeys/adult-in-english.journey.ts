import { test } from "vitest";
import { adultJourney } from "../setup/journey/adult-journey";

test("An adult finds an open call, registers, applies, is checked, decided on, confirms the place and is enrolled", () =>
  adultJourney({ language: "en", until: "enrolled" }));
