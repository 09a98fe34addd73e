package dev.workshoproles.account;

import dev.workshoproles.account.calls.IamCalls;
import dev.workshoproles.account.reading.IamReads;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.account.target.IamAccess;

/**
 * How one account is reached.
 *
 * @param iam its clients
 * @param calls makes calls at the rate that the account accepts
 * @param lastSeen what was last seen in it
 */
record AccountAccess(IamAccess iam, IamCalls calls, LastSeen lastSeen) {

	IamReads reads() {
		return new IamReads(this.iam.reads(), this.calls, this.lastSeen);
	}

}
