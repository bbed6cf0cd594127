-- A decision that no packet carried out, such as "not eligible" at the initial check, is corrected with a packet too. It
-- corrects no other packet; what makes it a correction is its reason.
DROP INDEX decision_packet_collecting_once;
CREATE UNIQUE INDEX decision_packet_collecting_once ON decision_packet (cohort_id) WHERE state = 'collecting' AND reason IS NULL;
