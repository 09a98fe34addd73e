package dev.workshoproles.access.load;

import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP with a limit on the connections from one address. Tomcat instantiates it by its
 * class name.
 */
public class SharedHttpProtocol extends Http11NioProtocol {

	public SharedHttpProtocol() {
		super(new SharedEndpoint());
	}

}
