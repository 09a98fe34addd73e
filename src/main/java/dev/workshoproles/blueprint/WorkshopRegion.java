package dev.workshoproles.blueprint;

/**
 * The workshop's Region, which is the same at all seats.
 *
 * @param id its id, such as {@code us-east-1}
 */
public record WorkshopRegion(String id) {
}
