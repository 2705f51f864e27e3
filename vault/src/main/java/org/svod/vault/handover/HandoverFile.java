package org.svod.vault.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.svod.vault.store.DeviceId;

/**
 * What one vault hands to another, as values. What entries, protocols and cards mean is not known here.
 *
 * @param made when, to the second
 * @param device the device it was made on
 * @param head the six words of its journals then
 * @param protocols the texts that the incidents walk, by the hex of their digests
 * @param contacts people whom the incidents name, as electronic business cards; empty if there are none
 * @param bundle whether it was made ahead, for the day on which whoever made it is gone, and not handed over
 * @param duty the cells of the duty list, by field; empty where only incidents are sent
 * @param incidents the incidents
 */
public record HandoverFile(
        Instant made,
        DeviceId device,
        String head,
        Map<String, String> protocols,
        String contacts,
        boolean bundle,
        Map<String, String> duty,
        List<SentIncident> incidents) {
    /** Copies its lists. */
    public HandoverFile {
        protocols = Map.copyOf(protocols);
        duty = Map.copyOf(duty);
        incidents = List.copyOf(incidents);
    }

    /** Says how much there is, never what. */
    @Override
    public String toString() {
        return "HandoverFile[" + incidents.size() + " incidents]";
    }
}
