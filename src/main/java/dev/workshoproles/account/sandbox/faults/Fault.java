package dev.workshoproles.account.sandbox.faults;

import java.net.SocketException;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

import dev.workshoproles.account.sandbox.rules.IamErrors;

/**
 * A way in which a call to IAM fails in passing.
 */
enum Fault {

	/** Too many calls: this one was not carried out. */
	THROTTLING {

		@Override
		SdkException exception() {
			return IamErrors.throttling();
		}

	},

	/** The connection breaks once the call was carried out. */
	LOST_ANSWER {

		@Override
		SdkException exception() {
			return SdkClientException.create("Unable to execute HTTP request: Connection reset",
					new SocketException("Connection reset"));
		}

	},

	/** IAM is out of order: the call was not carried out. */
	FAILURE {

		@Override
		SdkException exception() {
			return IamErrors.serviceUnavailable();
		}

	};

	/** What the SDK throws. */
	abstract SdkException exception();

}
