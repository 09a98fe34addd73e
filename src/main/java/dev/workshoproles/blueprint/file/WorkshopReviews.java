package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.WorkshopProblem;

/**
 * Reviews workshops that somebody sends, without making or keeping anything of them. One
 * is in memory at a time, since a large template takes fifty times its size.
 */
@NamedInterface("file")
public class WorkshopReviews {

	/** The limit for what is sent, in bytes: CloudFormation's own for a template. */
	public static final int MAX_BYTES = 1_048_576;

	/** Of the process, whose memory it is. */
	private static final Semaphore TURN = new Semaphore(1, true);

	private final WorkshopSettings settings;

	/**
	 * Creates the reviews.
	 * @param settings the name prefix and variant that the workshops would have
	 */
	public WorkshopReviews(WorkshopSettings settings) {
		this.settings = settings;
	}

	/**
	 * The rules that every reviewed workshop follows.
	 * @return those of the console
	 */
	public OrganizationRules organization() {
		return this.settings.organization();
	}

	/**
	 * Reviews a workshop file, a zip file with one, or a CloudFormation template.
	 * @param name the file's name, for problems and for the id of a template's workshop
	 * @param content its content, read when it is this one's turn
	 * @return what is to be said about it; a file that is too large is an error, too
	 * @throws IOException if the content cannot be received
	 */
	public WorkshopReview review(String name, InputStream content) throws IOException {
		TURN.acquireUninterruptibly();
		try {
			byte[] read = content.readNBytes(MAX_BYTES + 1);
			if (read.length > MAX_BYTES) {
				return new WorkshopReview(null,
						List.of(new WorkshopProblem(name, 0, "",
								"is larger than " + MAX_BYTES + " bytes, the most that is checked here; use --check")),
						List.of(), List.of(), null);
			}
			return WorkshopReview.of(name, read, this.settings);
		}
		finally {
			TURN.release();
		}
	}

}
