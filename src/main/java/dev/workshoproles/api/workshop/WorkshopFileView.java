package dev.workshoproles.api.workshop;

import tools.jackson.databind.node.ObjectNode;

/**
 * A response with a workshop file, which clients may also have as a zip file.
 */
interface WorkshopFileView {

	/**
	 * The workshop file.
	 * @return its tree, documents included
	 */
	ObjectNode workshop();

}
