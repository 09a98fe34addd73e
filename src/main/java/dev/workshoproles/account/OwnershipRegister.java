package dev.workshoproles.account;

/**
 * Is told by {@link AccountWrites} what becomes the console's and what it deletes, as
 * soon as IAM has confirmed it. IAM's unique ids tell such a thing from another that is
 * created under the same name later.
 */
public interface OwnershipRegister {

	/** Keeps nothing: tags tell what is the console's. */
	OwnershipRegister NONE = new OwnershipRegister() {

		@Override
		public void add(String arn, String uniqueId) {
		}

		@Override
		public void remove(String type, String name) {
		}

	};

	/**
	 * Something is the console's from now on, and whatever had its type and name no
	 * longer is.
	 * @param arn its ARN
	 * @param uniqueId its unique id
	 */
	void add(String arn, String uniqueId);

	/**
	 * Something is gone, whoever it belonged to.
	 * @param type its type as in ARNs, such as {@code role}
	 * @param name its name, without a path
	 */
	void remove(String type, String name);

}
