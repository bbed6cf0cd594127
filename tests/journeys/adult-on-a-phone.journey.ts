import { test } from "vitest";
import { PHONE } from "../setup/browser";
import { adultJourney } from "../setup/journey/adult-journey";

test("The same way on a phone in Azerbaijani", () =>
  adultJourney({ language: "az", context: PHONE, until: "enrolled" }));
