package org.svod.vault.media;

/**
 * One trait that was found, and by what: a file system's name, a device, a folder.
 *
 * @param detail as the system calls it; empty if there is nothing to call
 */
public record MediaFinding(MediaTrait trait, String detail) {}
