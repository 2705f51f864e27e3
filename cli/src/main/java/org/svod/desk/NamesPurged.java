package org.svod.desk;

/**
 * What became of names whose time is over.
 *
 * @param incidents how many incidents lost their names and journals, for good
 * @param held how many would have, but are kept while a real incident is open
 */
public record NamesPurged(int incidents, int held) {}
