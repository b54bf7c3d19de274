addpath(fileparts(mfilename("fullpath")));
valley = @(at) (1 - at.x(1))^2 + 100 * (at.x(2) - at.x(1)^2)^2;
costscape_serve(valley, struct("x", [-1.2; 1]), false, "height");
